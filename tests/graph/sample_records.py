"""A small corpus of hand-made records: what extraction would say of six dispatches, among them one without facts."""

from __future__ import annotations

from datetime import date

from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Place, Record, Tag

RABAT = (
    "Le ministre français de l'Intérieur, Bernard Cazeneuve, a rencontré samedi à Rabat le chef du gouvernement "
    "marocain, Abdelilah Benkirane. Ils ont évoqué la lutte contre le terrorisme. "
    "M. Cazeneuve s'est ensuite entretenu avec son homologue Mohamed Hassad, en présence du patron de la DGSN, "
    "Abdellatif Hammouchi."
)
ECHO = (
    "Bernard Cazeneuve et Abdelilah Benkirane se sont vus le 14 février 2015 à Rabat. "
    "Au menu : terrorisme et filières de combattants."
)
PARIS = (
    "Les ministres de l'Intérieur de la France, du Maroc et de l'Espagne, Bernard Cazeneuve, Mohamed Hassad et "
    "Jorge Fernández Díaz, ont tenu conférence à Paris les 4 et 5 mars 2015 avec Interpol sur les combattants "
    "étrangers et le trafic de drogue."
)
VISIT = (
    "Abdellatif Hammouchi, directeur de la DGSN, est attendu en avril à Madrid pour des entretiens avec la police "
    "espagnole sur le trafic de drogue. Un appel avec Jorge Fernandez Diaz, prévu lundi, a été annulé."
)
DENIAL = "Rabat dément toute rencontre entre Mohamed Hassad et le ministre algérien Tayeb Belaïz en 2014."
EMPTY = "Le temps sera doux sur l'ensemble du pays."


def proof(text: str, words: str, rule: str = "hand") -> Evidence:
    """Return the evidence of `words`, which occur in `text`."""
    start = text.index(words)
    return Evidence(words, start, start + len(words), rule)


def article(id_: str, text: str, title: str | None = None, publisher: str | None = None) -> Article:
    return Article(id_, text, title=title, publisher=publisher, language="fr", source=f"{id_}.txt", sha256=f"sha-{id_}")


def parts(*names: str, host: str | None = None, evidence: Evidence | None = None) -> tuple[Participation, ...]:
    return tuple(
        Participation(name, "host" if name == host else "visitor" if host else "participant", evidence)
        for name in names
    )


def cazeneuve(text: str) -> Person:
    return Person(
        "Bernard Cazeneuve",
        ("Cazeneuve",),
        "ministre de l'Intérieur",
        "FR",
        evidence=(proof(text, "Bernard Cazeneuve", "name"),),
    )


def hassad(text: str) -> Person:
    role = "ministre de l'Intérieur"
    return Person("Mohamed Hassad", (), role, "MA", evidence=(proof(text, "Mohamed Hassad", "name"),))


def hammouchi(text: str) -> Person:
    return Person(
        "Abdellatif Hammouchi", (), "patron de la DGSN", "MA", "DGSN", (proof(text, "Abdellatif Hammouchi", "name"),)
    )


def benkirane(text: str) -> Person:
    role = "chef du gouvernement"
    return Person("Abdelilah Benkirane", (), role, "MA", evidence=(proof(text, "Abdelilah Benkirane", "name"),))


def tags(text: str, **words: str) -> tuple[Tag, ...]:
    """Return tags by code (underscores for hyphens), each with the words that carry it."""
    return tuple(Tag(code.replace("_", "-"), (proof(text, form, "vocabulary"),)) for code, form in words.items())


def rabat() -> Record:
    first = proof(RABAT, RABAT.split(". ", maxsplit=1)[0], "object")
    second = proof(RABAT, "M. Cazeneuve s'est ensuite entretenu avec son homologue Mohamed Hassad", "with")
    return Record(
        article("rabat", RABAT, "Cazeneuve à Rabat", "MAP"),
        "2015-02-16",
        persons=(cazeneuve(RABAT), benkirane(RABAT), hassad(RABAT), hammouchi(RABAT)),
        agencies=(Agency("DGSN", ("Sûreté nationale",), "MA", "police", evidence=(proof(RABAT, "DGSN"),)),),
        countries=tags(RABAT, FR="français", MA="marocain"),
        topics=tags(RABAT, terrorism="terrorisme"),
        meetings=(
            Meeting(
                parts("Bernard Cazeneuve", "Abdelilah Benkirane", host="Abdelilah Benkirane", evidence=first),
                (),
                parts("FR", "MA"),
                "2015-02-14",
                "held",
                "talks",
                Place("Rabat", "MA", first),
                tags(RABAT, terrorism="terrorisme"),
                (first,),
            ),
            Meeting(
                parts("Bernard Cazeneuve", "Mohamed Hassad", "Abdellatif Hammouchi"),
                parts("DGSN"),
                parts("FR", "MA"),
                "2015-02-14",
                "held",
                "talks",
                Place("Rabat", "MA"),
                (),
                (second,),
            ),
        ),
    )


def echo() -> Record:
    words = proof(ECHO, ECHO.split(". ", maxsplit=1)[0], "reciprocal")
    return Record(
        article("echo", ECHO, "Cazeneuve et Benkirane", "AFP"),
        "2015-02-18",
        persons=(cazeneuve(ECHO), benkirane(ECHO)),
        topics=tags(ECHO, terrorism="terrorisme", foreign_fighters="filières de combattants"),
        meetings=(
            Meeting(
                parts("Bernard Cazeneuve", "Abdelilah Benkirane"),
                (),
                parts("FR", "MA"),
                "2015-02-14",
                "held",
                "talks",
                Place("Rabat", "MA"),
                tags(ECHO, terrorism="terrorisme", foreign_fighters="filières de combattants"),
                (words,),
            ),
        ),
    )


def paris() -> Record:
    words = proof(PARIS, PARIS, "conference")
    diaz = Person("Jorge Fernández Díaz", (), "ministre de l'Intérieur", "ES")
    return Record(
        article("paris", PARIS, "Conférence de Paris", "AFP"),
        "2015-03-06",
        persons=(cazeneuve(PARIS), hassad(PARIS), diaz),
        agencies=(Agency("Interpol", (), None, "international", evidence=(proof(PARIS, "Interpol"),)),),
        countries=tags(PARIS, ES="l'Espagne", FR="la France", MA="Maroc"),
        topics=tags(PARIS, foreign_fighters="combattants étrangers", drug_trafficking="trafic de drogue"),
        meetings=(
            Meeting(
                parts("Bernard Cazeneuve", "Mohamed Hassad", "Jorge Fernández Díaz", host="Bernard Cazeneuve"),
                parts("Interpol"),
                parts("ES", "FR", "MA"),
                "2015-03-04/2015-03-05",
                "held",
                "conference",
                Place("Paris", "FR"),
                tags(PARIS, foreign_fighters="combattants étrangers", drug_trafficking="trafic de drogue"),
                (words,),
            ),
        ),
    )


def visit() -> Record:
    planned = proof(VISIT, VISIT.split(". ", maxsplit=1)[0], "expected")
    cancelled = proof(VISIT, "Un appel avec Jorge Fernandez Diaz, prévu lundi, a été annulé", "cancelled")
    return Record(
        article("visit", VISIT, None, "EFE"),
        "2015-03-20",
        persons=(hammouchi(VISIT), Person("Jorge Fernandez Diaz", (), None, "ES")),
        agencies=(
            Agency("DGSN", (), "MA", "police", "Direction générale de la sûreté nationale"),
            Agency("police espagnole", (), "ES", "police"),
        ),
        countries=tags(VISIT, ES="espagnole"),
        topics=tags(VISIT, drug_trafficking="trafic de drogue"),
        meetings=(
            Meeting(
                parts("Abdellatif Hammouchi"),
                parts("DGSN", "police espagnole", host="police espagnole"),
                parts("ES", "MA"),
                "2015-04",
                "planned",
                "visit",
                Place("Madrid", "ES"),
                tags(VISIT, drug_trafficking="trafic de drogue"),
                (planned,),
            ),
            Meeting(
                parts("Abdellatif Hammouchi", "Jorge Fernandez Diaz"),
                (),
                parts("ES", "MA"),
                "2015-03-23",
                "cancelled",
                "call",
                Place(),
                (),
                (cancelled,),
            ),
        ),
    )


def denial() -> Record:
    return Record(
        article("denial", DENIAL),
        None,
        persons=(hassad(DENIAL), Person("Tayeb Belaïz", (), "ministre", "DZ")),
        countries=tags(DENIAL, DZ="algérien"),
        meetings=(
            Meeting(
                parts("Mohamed Hassad", "Tayeb Belaïz"),
                (),
                parts("DZ", "MA"),
                "2014",
                "denied",
                "talks",
                Place(),
                (),
                (proof(DENIAL, DENIAL, "denied"),),
            ),
        ),
    )


def empty() -> Record:
    return Record(Article("empty", EMPTY, published=date(2015, 3, 1), sha256="sha-empty"), "2015-03-01")


def corpus() -> tuple[Record, ...]:
    """Return all records, in the order of their making."""
    return (rabat(), echo(), paris(), visit(), denial(), empty())


def dispatch(id_: str, date: str | None, city: str = "Fès") -> Record:
    """Return one of several dispatches on the same encounter, which may put it on different days."""
    both = parts("Bernard Cazeneuve", "Abdelilah Benkirane")
    bodies = (Agency("DGSN", (), "MA", "police"), Agency("Gendarmerie nationale", (), "FR", "police"))
    misspelt = Person("Bernard Cazaneuve", (), None, None)
    talks = Meeting(
        both, parts("DGSN", "Gendarmerie nationale"), parts("FR", "MA"), date, "held", "talks", Place(city, "MA"), ()
    )
    people = (cazeneuve(ECHO), benkirane(ECHO), misspelt)
    return Record(article(id_, ECHO), "2016-01-06", persons=people, agencies=bodies, meetings=(talks,))
