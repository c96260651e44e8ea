from __future__ import annotations

from comity.sources._letters import encoding_of


def test_a_file_is_utf_8_where_all_of_it_is(tmp_path):
    for name, content, said in (
        ("a", "Türkiye".encode(), "utf-8"), ("b", b"plain", "utf-8"), ("c", "Türkiye".encode("latin-1"), "latin-1"), ("d", "ü".encode()[:1], "latin-1"),
        ("e", b"x" * ((1 << 20) - 1) + "ü".encode(), "utf-8"),      # a letter across two blocks
    ):
        (tmp_path / name).write_bytes(content)
        assert encoding_of(tmp_path / name) == said, name
    assert encoding_of(tmp_path / "c", "mac_roman") == "mac_roman"
