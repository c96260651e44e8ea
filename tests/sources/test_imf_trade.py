from __future__ import annotations

import pytest

from comity.sources import imf_trade
from sources.proofs import changed_columns, held, refused, written

LINES = (
    "IMF.STA:IMTS(1.0.0),RUS,XG_FOB_USD,IRN,A,2020,1397000000.5,6,,,XG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),IRN,MG_CIF_USD,RUS,A,2020,1068000000,6,,,MG,CIF,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),IRN,MG_FOB_USD,RUS,A,2020,1007547169,6,,,MG,FOB,USD,E,OL,E\n"
    "IMF.STA:IMTS(1.0.0),RUS,XG_FOB_USD,G001,A,2020,337000000000,6,,,XG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),KOS,MG_CIF_USD,WBG,A,2021,1e5,6,,,MG,CIF,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),SUN,XG_FOB_USD,DEU,A,1988,5e9,6,,,XG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,NAM,A,2021,,6,,,XG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,NAM,A,2022,NaN,6,,,XG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),USA,TBG_USD,NAM,A,2020,-5,6,,,TBG,FOB,USD,O,OL,\n"
    "IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,NAM,M,2020-M01,5,6,,,XG,FOB,USD,O,OL,\n"
)
FIRST = ("DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,DECIMALS_DISPLAYED,TRADE_FLOW,VALUATION,"
         "UNIT,DERIVATION_TYPE,OVERLAP,STATUS\n") + LINES
SECOND = FIRST.replace("DATAFLOW", "STRUCTURE,STRUCTURE_ID,ACTION").replace("IMF.STA:IMTS(1.0.0)", "dataflow,IMF.STA:IMTS(1.0.0),R")

_MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
_COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
_FLOW = "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=IMF.STA:IMTS(1.0.0):ObsLevelDim:TIME_PERIOD"
STRUCTURE_SPECIFIC = f"""<?xml version="1.0" encoding="UTF-8"?>
<message:StructureSpecificData xmlns:message="{_MESSAGE}" xmlns:common="{_COMMON}" xmlns:ns1="{_FLOW}"
    xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <message:Header><message:ID>X</message:ID><message:Test>false</message:Test><message:Prepared>2025-06-01T00:00:00Z</message:Prepared>
    <message:Sender id="IMF"/>
    <message:Structure structureID="IMTS" namespace="{_FLOW}" dimensionAtObservation="TIME_PERIOD">
      <common:StructureUsage><Ref agencyID="IMF.STA" id="IMTS" version="1.0.0" class="Dataflow"/></common:StructureUsage>
    </message:Structure>
  </message:Header>
  <message:DataSet ss:dataScope="DataStructure" xsi:type="ns1:DataSetType" ss:structureRef="IMTS">
    <Series COUNTRY="RUS" INDICATOR="XG_FOB_USD" COUNTERPART_COUNTRY="IRN" FREQUENCY="A" SCALE="6">
      <Obs TIME_PERIOD="2020" OBS_VALUE="1397000000.5" STATUS="A"/><Obs TIME_PERIOD="2021" OBS_VALUE="3069000000"/></Series>
    <Series COUNTRY="IRN" INDICATOR="MG_CIF_USD" COUNTERPART_COUNTRY="RUS" FREQUENCY="A" SCALE="6">
      <Obs TIME_PERIOD="2020" OBS_VALUE="1068000000"/></Series>
    <Series COUNTRY="RUS" INDICATOR="XG_FOB_USD" COUNTERPART_COUNTRY="G001" FREQUENCY="M" SCALE="6">
      <Obs TIME_PERIOD="2020-M01" OBS_VALUE="5"/></Series>
  </message:DataSet>
</message:StructureSpecificData>
"""
GENERIC = f"""<?xml version="1.0" encoding="UTF-8"?>
<message:GenericData xmlns:message="{_MESSAGE}" xmlns:common="{_COMMON}"
    xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
  <message:Header><message:ID>X</message:ID><message:Test>false</message:Test><message:Prepared>2019-06-01T00:00:00Z</message:Prepared>
    <message:Sender id="IMF"/>
    <message:Structure structureID="DOT" dimensionAtObservation="TIME_PERIOD"><common:Structure><Ref agencyID="IMF" id="DOT" version="1.0"/>
    </common:Structure></message:Structure></message:Header>
  <message:DataSet structureRef="DOT"><generic:Series>
    <generic:SeriesKey><generic:Value id="FREQ" value="A"/><generic:Value id="REF_AREA" value="RU"/>
      <generic:Value id="INDICATOR" value="TXG_FOB_USD"/><generic:Value id="COUNTERPART_AREA" value="NA"/></generic:SeriesKey>
    <generic:Attributes><generic:Value id="UNIT_MULT" value="6"/></generic:Attributes>
    <generic:Obs><generic:ObsDimension value="2010"/><generic:ObsValue value="3400.5"/></generic:Obs>
  </generic:Series></message:DataSet>
</message:GenericData>
"""
RUSSIAS = {"reporter": "RUS", "partner": "IRN", "code_reporter": "RUS", "code_partner": "IRN", "year": 2020, "direction": "export",
           "value": 1_397_000_000.5, "valuation": "FOB", "basis": "statistics"}
IRANS = {**RUSSIAS, "reporter": "IRN", "partner": "RUS", "code_reporter": "IRN", "code_partner": "RUS", "direction": "import",
         "value": 1_068_000_000, "valuation": "CIF"}


def test_the_two_yemens_of_the_older_form_are_no_other_state(tmp_path):
    head = "FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,UNIT_MULT,TIME_PERIOD,OBS_VALUE\n"
    lines = "A,1C_459,TXG_FOB_USD,1C_473,6,1985,12.5\nA,1C_473,TXG_FOB_USD,PS,6,1985,1\n"
    tables, _ = held(imf_trade.IMF_TRADE, imf_trade.read_csv(written(tmp_path / "dots.csv", head + lines)))
    assert [(each["reporter"], each["code_partner"]) for each in tables["trade"]] == [("YMD", "1C_473"), ("YAR", "PS")]
    assert tables["trade"][0]["partner"] == "YAR"


@pytest.mark.parametrize("text", [FIRST, SECOND], ids=["SDMX-CSV 1", "SDMX-CSV 2"])
def test_what_both_sides_say_of_one_flow_stays_two_rows(tmp_path, text):
    tables, counts = held(imf_trade.IMF_TRADE, imf_trade.read_csv(written(tmp_path / "imts.csv", text)))
    rows = tables["trade"]
    assert rows[:3] == [RUSSIAS, IRANS, {**IRANS, "value": 1_007_547_169, "valuation": "FOB"}]
    assert counts["trade"] == {"rows": 6, "partner no state": 1}     # the world; no figure, balances and months are not there
    assert [(each["reporter"], each["partner"]) for each in rows[4:]] == [("XKX", "PSE"), ("SUN", "DEU")]


def test_the_standards_own_client_reads_its_markup(tmp_path):
    tables, _ = held(imf_trade.IMF_TRADE, imf_trade.read_xml(written(tmp_path / "imts.xml", STRUCTURE_SPECIFIC)))
    assert sorted(tables["trade"], key=lambda each: (each["year"], each["direction"])) == [
        RUSSIAS, IRANS, {**RUSSIAS, "year": 2021, "value": 3_069_000_000},
    ]


def test_the_older_form_has_millions_and_two_letters(tmp_path):
    tables, _ = held(imf_trade.IMF_TRADE, imf_trade.read_xml(written(tmp_path / "dots.xml", GENERIC)))
    (found,) = tables["trade"]
    assert (found["reporter"], found["partner"], found["code_partner"], found["value"]) == ("RUS", "NAM", "NA", 3_400_500_000)


def test_changed_columns_are_refused(tmp_path):
    changed_columns(imf_trade.read_csv, tmp_path / "imts.csv", FIRST, "OBS_VALUE", "FIGURE")
    changed = STRUCTURE_SPECIFIC.replace("COUNTERPART_COUNTRY", "PARTNER")
    refused(imf_trade.read_xml, written(tmp_path / "a.xml", changed), "`PARTNER`")


def test_what_is_no_message_of_this_data_set_is_refused(tmp_path):
    refused(imf_trade.read_xml, written(tmp_path / "a.xml", STRUCTURE_SPECIFIC[:-200]), "cannot be read as SDMX")
    refused(imf_trade.read_xml, written(tmp_path / "b.xml", "<rss/>"), "cannot be read as SDMX")
    monthly = "\n".join(line for line in FIRST.splitlines() if ",A,20" not in line and ",A,19" not in line) + "\n"
    refused(imf_trade.read_csv, written(tmp_path / "c.csv", monthly), "no row is a year's")


def test_a_bomb_of_entities_is_refused(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("bcdefghi", "cdefghij", strict=True)
    ) + "]>" + STRUCTURE_SPECIFIC.partition("?>")[2].replace(">X<", ">&j;<")
    refused(imf_trade.read_xml, written(tmp_path / "a.xml", bomb), "cannot be read as SDMX")
