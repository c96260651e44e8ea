"""The code lists of CLAIMS.md §3, each code with what it means; the codes page and the schemas are printed from here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Codes:
    """A list of codes. A closed list refuses a word that is not on it; an open one keeps it and warns."""

    name: str
    meaning: dict[str, str]
    open: bool = False

    def __contains__(self, code: object) -> bool:
        """Whether a word is on the list."""
        return code in self.meaning


AGREEMENT_FORM = Codes("form of agreement", {
    "treaty": "an agreement between states governed by international law",
    "protocol": "an instrument that adds to another agreement",
    "amendment": "a change to an agreement in force",
    "exchange_of_notes": "an agreement made by two notes",
    "executive_agreement": "an agreement made by governments without parliaments",
    "mou": "a memorandum of understanding",
    "joint_declaration": "a statement made together",
    "resolution": "a resolution of a body",
    "plan": "a plan or road map of measures",
    "contract": "an agreement under private or commercial law",
    "communique": "a statement that closes a meeting",
})
BINDING = Codes("binding", {
    "legal": "binding in law", "political": "binding in politics only", "unclear": "the text or its status leaves it open",
})
DOMAIN = Codes("domain", {
    "diplomatic": "relations of governments, recognition, voting", "security": "defence, arms, intelligence, policing",
    "economic": "trade, investment, industry, agriculture", "energy": "oil, gas, power, nuclear power",
    "connectivity": "transport, corridors, ports, customs", "financial": "payments, banks, currencies, debt",
    "technology": "space, science, cyber, standards", "information": "media and communications",
    "culture": "education, tourism, culture, people", "institutional": "membership and work of organisations",
})
COMMITMENT_FORM = Codes("form of commitment", {
    "grant": "money that is not paid back", "loan": "money that is paid back", "credit_line": "a loan drawn as needed",
    "guarantee": "a promise to pay for another", "investment": "money put into a venture",
    "construction": "works built", "in_kind": "goods or services given", "sale": "goods or services sold",
    "delivery": "goods handed over on whatever terms", "quota": "a share or volume reserved",
    "training": "people trained", "troops": "forces sent", "passage": "a right of transit or access",
    "policy": "an act of policy promised",
})
BASIS = Codes("basis", {
    "announced": "as announced by a side", "committed": "as written in a commitment", "reported": "as reported by a third party",
    "customs": "customs statistics", "statistics": "a statistics office", "border": "counted at the border",
    "company": "a company's own figure", "regulator": "a regulator's figure", "market_price": "valued at market prices",
    "replacement_cost": "valued at the cost of replacement", "tiv": "SIPRI trend-indicator value: a volume, not money",
    "unstated": "the source does not say",
}, open=True)
PUBLISHER_KIND = Codes("publisher kind", {
    "government": "a government or ministry", "depositary": "the depositary of a treaty", "legislature": "a parliament",
    "court": "a court", "statistics": "a statistics office", "central_bank": "a central bank",
    "intergovernmental": "an intergovernmental organisation", "news_agency": "a news agency", "newspaper": "a newspaper or magazine",
    "broadcaster": "radio or television", "trade_press": "the press of a trade", "company": "a company", "law_firm": "a law firm",
    "think_tank": "a think tank", "academic": "a scholar or university", "dataset": "a data set",
    "advocacy": "an organisation with a cause", "social": "an account on social media", "aggregator": "a site that repeats others",
})
ACTOR_KIND = Codes("actor kind", {
    "state": "a state", "organisation": "an organisation", "armed_group": "an armed group", "company": "a company",
    "person": "a person", "bloc": "a group of states without an organisation",
})
EVENT_TYPE = Codes("event type", {
    "visit": "one side travels to the other", "call": "a call", "meeting": "a meeting", "summit": "a meeting of leaders of several",
    "exercise": "a military exercise", "ceremony": "a ceremony", "incident": "an incident", "attack": "an attack",
    "seizure": "a seizure or arrest", "protest": "a protest or summons", "election": "an election", "statement": "a statement",
}, open=True)
LEVEL = Codes("level", {
    "leaders": "heads of state or government", "ministers": "ministers", "officials": "officials", "military": "armed forces",
    "company": "companies",
})
OBLIGATION = Codes("obligation", {
    "defence": "to help defend the other when attacked", "offence": "to join in attack", "neutrality": "to stay neutral",
    "nonaggression": "not to attack, nor to aid who attacks", "consultation": "to consult when there is a threat",
}, open=True)
SANCTION_MEASURE = Codes("measure of a sanction", {
    "goods": "goods", "arms": "arms", "finance": "finance and assets", "energy": "energy", "travel": "travel",
    "transport": "transport", "services": "services", "all": "all dealings",
}, open=True)
EVENT_MEASURE = Codes("measure of an event", {
    "killed": "people killed", "wounded": "people wounded", "detained": "people detained", "participants": "those who took part",
}, open=True)
LEAN = Codes("lean", {
    "-2": "refuses it", "-1": "is against", "0": "undecided, or silent on purpose", "1": "is for", "2": "insists on it",
})
CHANGE_KIND = Codes("change kind", {
    "source_correction": "the source corrected itself", "issuer_restatement": "the issuer restated the figure",
    "new_evidence": "new evidence came to light", "ledger_error": "it was typed in wrongly here",
    "method_change": "it is counted in another way now",
})
TRANSLATION = Codes("translation", {
    "ours": "translated by the compilers", "publisher": "translated by the publisher", "machine": "translated by machine",
})
WAY = Codes("way", {"out": "from origin to destination", "back": "from destination to origin", "both": "the sum of both ways"})
OUTCOME = Codes("outcome", {
    "yes": "it came about", "no": "it did not", "ambiguous": "the criteria do not decide", "annulled": "the question fell away",
})
CHOICE = Codes("choice", {
    "yes": "in favour", "no": "against", "abstain": "abstaining", "absent": "a member, and absent", "not_member": "not a member",
})
RELIABILITY = Codes("reliability", {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "cannot be judged",
})
GRADE = Codes("grade", {
    "1": "confirmed", "2": "probably true", "3": "possibly true", "4": "doubtful", "5": "improbable", "6": "cannot be judged",
})
TRUE = Codes("mark", {"true": "it is so"})
DENIES = Codes("denies", {"true": "by that day it had not happened", "value": "it happened, but not so much"})
LIKELIHOOD: dict[str, tuple[int, int]] = {
    "remote": (1, 5), "almost no chance": (1, 5), "very unlikely": (5, 20), "highly improbable": (5, 20),
    "unlikely": (20, 45), "improbable": (20, 45), "roughly even chance": (45, 55), "roughly even odds": (45, 55),
    "likely": (55, 80), "probable": (55, 80), "very likely": (80, 95), "highly probable": (80, 95),
    "almost certain": (95, 99), "nearly certain": (95, 99),
}
"""ICD 203 (Office of the Director of National Intelligence, 2015), per cent: words of likelihood and their ranges."""

_CURRENCIES = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE "
    "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR "
    "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
    "TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XAG XAU XCD XDR XOF XPF YER ZAR ZMW ZWG"
)
UNIT = Codes("unit", {
    **{code: f"money, ISO 4217 {code}" for code in _CURRENCIES.split()},
    "items": "pieces", "persons": "people", "t": "tonnes", "kt": "thousand tonnes", "Mt": "million tonnes", "bbl": "barrels",
    "m3": "cubic metres", "bcm": "billion cubic metres", "MW": "megawatts", "GWh": "gigawatt hours", "km": "kilometres",
    "TEU": "twenty-foot equivalent units", "TIV": "SIPRI trend-indicator value, millions", "percent": "per cent",
}, open=True)
PER = ("/year", "/month", "/day")
"""A unit may carry one of these."""


def knows_unit(unit: str) -> bool:
    """Whether a unit, with or without its rate, is on the list."""
    return unit.partition("/")[0] in UNIT and (("/" not in unit) or unit.endswith(PER))
