"""Reading sources: every article once, every failure in one line that names the file, nothing lost."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.sources import Note, Reading, Rejection, open_sources
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = "Le ministre de l'Intérieur a reçu mardi à Rabat son homologue français, en présence de l'ambassadeur."


def read(*paths: Path, reading: Reading | None = None) -> tuple[list[Article], list[Rejection]]:
    items = list(open_sources([str(path) for path in paths], reading))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, Rejection)]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file_is_one_article_named_by_its_stem(tmp_path: Path) -> None:
    articles, rejections = read(write(tmp_path / "rabat-01.txt", FRENCH))
    assert not rejections
    assert [(a.id, a.text, a.language, a.published) for a in articles] == [("rabat-01", FRENCH, "fr", None)]
    assert len(articles[0].sha256) == 64


def test_a_folder_is_read_in_depth_and_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt", ".hidden.txt", ".git/x.txt", "a.json", "notes.docx"):
        write(tmp_path / name, FRENCH)
    notes: list[Note] = []
    articles, rejections = read(tmp_path, reading=Reading(note=notes.append))
    assert [a.id for a in articles] == ["a", "b", "d"]
    assert not rejections
    assert [n.message for n in notes] == ["files of other formats passed over: 1 .docx, 1 .json"]


def test_files_that_share_a_stem_take_their_folders_into_their_ids(tmp_path: Path) -> None:
    for name in ("2015/rabat.txt", "2016/rabat.txt", "2016/paris.txt"):
        write(tmp_path / name, FRENCH)
    assert [a.id for a in read(tmp_path)[0]] == ["2015/rabat", "paris", "2016/rabat"]


def test_files_that_differ_by_extension_keep_it(tmp_path: Path) -> None:
    write(tmp_path / "rabat.txt", FRENCH)
    write(tmp_path / "rabat.text", FRENCH)
    assert [a.id for a in read(tmp_path)[0]] == ["rabat.text", "rabat.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "rabat.txt", FRENCH)
    articles, rejections = read(tmp_path, path)
    assert [a.id for a in articles] == ["rabat"]
    assert not rejections


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "utf-16", "utf-16-le", "utf-8-sig", "utf-32"])
def test_other_encodings_are_read_right(tmp_path: Path, encoding: str) -> None:
    notes: list[Note] = []
    path = write(tmp_path / "a.txt", (FRENCH + " À l'étranger, çà et là, naïveté.").encode(encoding))
    articles, _ = read(path, reading=Reading(note=notes.append))
    assert articles[0].text == FRENCH + " À l'étranger, çà et là, naïveté."
    assert len(notes) == (0 if encoding == "utf-8-sig" else 1)


def test_a_few_bad_bytes_do_not_spoil_utf8(tmp_path: Path) -> None:
    notes: list[Note] = []
    path = write(tmp_path / "a.txt", (FRENCH * 5).encode() + b" \xe9")
    articles, _ = read(path, reading=Reading(note=notes.append))
    assert articles[0].text.startswith(FRENCH)
    assert "1 invalid byte(s)" in notes[0].message


def test_line_ends_and_composed_letters_are_normalised(tmp_path: Path) -> None:
    articles, _ = read(write(tmp_path / "a.txt", "Le ministe\u0301 de l'Inte\u0301rieur\r\nest a\u0300 Rabat\r"))
    assert articles[0].text == "Le ministé de l'Intérieur\nest à Rabat\n"


def bad_inputs(folder: Path) -> dict[str, Path]:
    (folder / "empty").mkdir()
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    return {
        "no such file or folder": folder / "absent.txt",
        "empty folder": folder / "empty",
        "empty file": write(folder / "void.txt", " \n"),
        "binary file (a PDF file)": write(folder / "pdf.txt", b"%PDF-1.4\x00\x01"),
        "binary file (it holds NUL bytes)": write(folder / "bin.txt", bytes(range(256)) * 9),
        "a link to a file that does not exist": folder / "gone.txt",
        "no format for '.json'": write(folder / "a.json", "{}"),
        "more than one article may have (5 MB)": write(folder / "large.txt", b"x" * 50_000_000),
        "only other formats: 1 .png": write(folder / "pictures" / "p.png", b"x").parent,
        "no article found": write(folder / "page.html", "<html><head><title>x</title></head><body></body></html>"),
    }


def test_each_bad_input_has_its_one_line_reason_and_the_rest_goes_on(tmp_path: Path) -> None:
    inputs = bad_inputs(tmp_path)
    good = write(tmp_path / "good.txt", FRENCH)
    articles, rejections = read(*inputs.values(), good)
    assert [a.id for a in articles] == ["good"]
    assert [r.source for r in rejections] == [str(path) for path in inputs.values()]
    for rejection, phrase in zip(rejections, inputs, strict=True):
        assert phrase in str(rejection)
        assert "\n" not in str(rejection)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt", FRENCH)

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    _, rejections = read(path)
    assert str(rejections[0]) == f"{path}: Permission denied"


def lines(*records: object) -> str:
    return "\n".join(r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records) + "\n"


def test_json_lines_carry_their_fields_and_a_bad_line_is_named(tmp_path: Path) -> None:
    notes: list[Note] = []
    first = {"id": "a", "text": FRENCH, "title": "T", "published": "2015-02-16T10:00:00Z", "publisher": "P", "url": "u"}
    path = write(
        tmp_path / "x.jsonl",
        lines(first, '{"id": "b", "text"', "", {"id": "c"}, {"text": FRENCH}, {"id": "a", "text": FRENCH}, [1])
        + lines({"id": 7, "text": FRENCH, "published": "hier", "mood": "x"}, {"id": "e", "text": FRENCH, "mood": "y"}),
    )
    articles, rejections = read(path, reading=Reading(note=notes.append))
    assert [(a.id, a.source) for a in articles] == [("a", f"{path}:1"), ("7", f"{path}:8"), ("e", f"{path}:9")]
    assert articles[0].published == datetime.date(2015, 2, 16)
    assert (articles[0].title, articles[0].publisher, articles[0].url) == ("T", "P", "u")
    assert [(r.line, r.cause) for r in rejections] == [
        (2, "malformed"),
        (4, "no-text"),
        (5, "no-id"),
        (6, "duplicate"),
        (7, "malformed"),
    ]
    assert rejections[0].reason.startswith("not JSON: ")
    assert f"already given by {path}:1" in rejections[3].reason
    assert [str(n) for n in notes] == [
        f"{path}: unknown field(s) ignored: mood",
        f"{path}:8: `published` is not an ISO date (YYYY-MM-DD): 'hier'; ignored",
    ]


def test_a_line_too_long_is_passed_over_without_being_held(tmp_path: Path) -> None:
    path = write(tmp_path / "x.jsonl", lines({"id": "a", "text": "x" * 5000}, {"id": "b", "text": FRENCH}))
    articles, rejections = read(path, reading=Reading(max_bytes=1000))
    assert [a.id for a in articles] == ["b"]
    assert (rejections[0].line, rejections[0].cause) == (1, "too-large")


def test_latin_1_json_lines_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "x.jsonl", lines({"id": "a", "text": FRENCH}).encode("latin-1"))
    assert read(path)[0][0].text == FRENCH


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-8-sig")])
def test_csv_of_french_spreadsheets_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    notes: list[Note] = []
    rows = [
        ["ID", "Text", "title", "published", "n"],
        ["a", f'"{FRENCH}\n""Oui"", a-t-il dit."', "Reçu", "2015-02-16", "1"],
        ["b", f'"{FRENCH}"', "", "", "", "extra"],
        ["c", '""', "", "", ""],
        [""],
        ["d", f'"{FRENCH}"'],
    ]
    path = write(tmp_path / "x.csv", "\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    articles, rejections = read(path, reading=Reading(note=notes.append))
    assert [(a.id, a.source.rpartition(":")[2]) for a in articles] == [("a", "2"), ("d", "7")]
    assert articles[0].text == f'{FRENCH}\n"Oui", a-t-il dit.'
    assert (articles[0].title, articles[0].published) == ("Reçu", datetime.date(2015, 2, 16))
    assert [(r.line, r.cause) for r in rejections] == [(4, "malformed"), (5, "no-text")]
    assert f"{path}: unknown field(s) ignored: n" in [str(n) for n in notes]


def test_a_table_without_the_columns_says_which(tmp_path: Path) -> None:
    _, rejections = read(write(tmp_path / "x.csv", "id,body\na,b\n"))
    assert rejections[0].reason == "no column `text` in the header"


def test_an_unclosed_quote_is_named_and_what_came_before_kept(tmp_path: Path) -> None:
    articles, rejections = read(write(tmp_path / "x.csv", f'id,text\na,"{FRENCH}"\nb,"{FRENCH}\n'))
    assert [a.id for a in articles] in (["a"], ["a", "b"])
    assert all(r.cause == "malformed" for r in rejections)


def test_a_long_csv_field_is_read(tmp_path: Path) -> None:
    articles, _ = read(write(tmp_path / "x.csv", f'id,text\na,"{FRENCH * 2000}"\n'))
    assert articles[0].text == FRENCH * 2000


PAGE = """<html><head><title>Titre</title>{head}</head><body>
<div class="sidebar"><ul><li><a href="/a">Autre sujet</a> <span class="date">12 mars 2019</span></li></ul></div>
<article><h1>Titre de la page</h1>{top}<p>{text}</p><p>{text}</p><p>{text}</p></article>
<div id="comments"><h3>Commentaires</h3><p>Un lecteur fâché écrit longuement que tout cela ne lui plaît pas du tout.</p>
</div><footer>© 2021 Le Journal</footer></body></html>"""


@pytest.mark.parametrize(
    ("head", "top", "published"),
    [
        ("", "", None),  # the sidebar's date is not the page's
        ('<meta property="article:published_time" content="2015-02-16T23:30:00+00:00">', "", "2015-02-16"),
        ('<meta property="article:modified_time" content="2018-02-16T10:00:00Z">', "", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-02-16"}</script>',
            "",
            "2015-02-16",
        ),
        ('<link rel="canonical" href="https://example.org/2015/02/16/titre">', "", "2015-02-16"),
        ("", '<p class="date">Publié le 16 février 2015</p>', "2015-02-16"),
    ],
)
def test_a_saved_page_has_the_date_it_declares_or_none(
    tmp_path: Path, head: str, top: str, published: str | None
) -> None:
    path = write(tmp_path / "p.html", PAGE.format(head=head, top=top, text=FRENCH))
    articles, rejections = read(path)
    assert not rejections
    assert articles[0].published == (published and datetime.date.fromisoformat(published))
    assert FRENCH in articles[0].text
    assert "lecteur fâché" not in articles[0].text


FOREIGN = {
    "English": "The minister of the interior met his French counterpart on Tuesday in Rabat to discuss terrorism.",
    "Spanish": "El ministro del Interior recibió el martes en Rabat a su homólogo francés para hablar de terrorismo.",
    "Italian": "Il ministro dell'Interno ha incontrato martedì a Tunisi il suo omologo per parlare di terrorismo.",
    "Arabic": "استقبل وزير الداخلية المغربي يوم الثلاثاء في الرباط نظيره الفرنسي لبحث التعاون الأمني.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_text_that_is_not_french_is_set_aside(tmp_path: Path, language: str) -> None:
    path = write(tmp_path / "a.txt", FOREIGN[language])
    assert [str(r) for r in read(path)[1]] == [f"{path}: not French but {language}"]
    assert len(read(path, reading=Reading(french_only=False))[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Abdelouafi Laftit reçoit Bassam Mawlawi",
        "M. Mohamed ben Faisal al-Boussaïdi a reçu cheikh Khalifa ben Hamad ben Khalifa Al Thani.",
        "Étaient présents : Hammouchi, Hassad, Draiss, Zerouali, Boufous, Benslimane, Benkirane, El Othmani, Laenser.",
        "Entretien Doval-Bonne à New Delhi",
    ],
)
def test_short_french_full_of_names_is_french(tmp_path: Path, text: str) -> None:
    assert len(read(write(tmp_path / "a.txt", text))[0]) == 1


def test_the_article_decides_not_the_menu(tmp_path: Path) -> None:
    menu = "Home   About us   Breaking news from the region   The weather   Contact the newsroom"
    headlines = "LES PLUS LUS\n1. The president will meet the king of Spain in Madrid\n2. Who will win the cup?"
    assert len(read(write(tmp_path / "a.txt", f"{menu}\n\n{headlines}\n\n{FRENCH}"))[0]) == 1
    french_menu = "Accueil   Politique   Sport\nLES PLUS LUS\n1. Le roi reçoit le ministre\n2. La finale est reportée"
    assert read(write(tmp_path / "b.txt", f"{french_menu}\n\n{FOREIGN['English']}"))[1][0].cause == "language"


def test_the_fingerprint_follows_text_and_fields_not_the_place(tmp_path: Path) -> None:
    record = {"id": "a", "text": FRENCH, "title": "T"}
    same = [
        read(write(tmp_path / name, lines(r)))[0][0].sha256
        for name, r in (("x.jsonl", record), ("y.jsonl", record), ("z.jsonl", record | {"title": "U"}))
    ]
    assert same[0] == same[1] != same[2]


def test_formats_are_imported_only_when_a_file_needs_them() -> None:
    code = "import sys, entrevue.loaders.sources; print({'pandas', 'trafilatura', 'spacy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
