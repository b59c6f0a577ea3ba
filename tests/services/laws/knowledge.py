"""Articles and canned replies."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.article import ArticleState
from crm_desktop.services.articles import (
    AddArticle,
    AddPictures,
    ArticleFromTicket,
    DeleteArticles,
    EditArticle,
    SetArticleState,
)
from crm_desktop.services.messages import SendReply
from crm_desktop.services.templates import (
    AddTemplate,
    CloseTemplate,
    DeleteTemplate,
    EditTemplate,
    MoveTemplate,
    OpenTemplate,
)
from tests.services.laws.machine import NAMES, WORDS, LawMachine

_STATES = st.sampled_from(ArticleState)
_TEXTS = WORDS | st.sampled_from(["{{ contact.name }}", "{{ x }}", "# One\n\n![a](file:a.png)"])


class KnowledgeRules(LawMachine):
    """Articles and canned replies."""

    @rule(name=NAMES, body=_TEXTS, category=st.none() | st.integers(112, 120), state=_STATES)
    def add_article(self, name: str, body: str, category: int | None, state: ArticleState) -> None:
        self.do(AddArticle(name, body, category, state))

    @rule(data=st.data(), name=NAMES, body=_TEXTS)
    def edit_article(self, data: st.DataObject, name: str, body: str) -> None:
        self.do(EditArticle(self.some("article", data), {"name": name, "body": body}))

    @rule(data=st.data(), state=_STATES)
    def set_article_state(self, data: st.DataObject, state: ArticleState) -> None:
        self.do(SetArticleState((self.some("article", data), self.some("article", data)), state))

    @rule(data=st.data())
    def delete_articles(self, data: st.DataObject) -> None:
        self.do(DeleteArticles((self.some("article", data),)))

    @rule(data=st.data(), name=WORDS)
    def article_from_ticket(self, data: st.DataObject, name: str) -> None:
        self.do(ArticleFromTicket(self.some("ticket", data), name))

    @rule(data=st.data(), name=st.sampled_from(["a.png", "A.PNG", "b.jpg", "x.svg"]))
    def add_pictures(self, data: st.DataObject, name: str) -> None:
        pictures = ((name, b"\x89PNG"), (name, data.draw(st.binary(max_size=2))))
        self.do(AddPictures(self.some("article", data), pictures))

    @rule(data=st.data(), body=WORDS)
    def answer_with_articles(self, data: st.DataObject, body: str) -> None:
        used = (self.some("article", data), self.some("article", data))
        self.do(SendReply(self.some("ticket", data), body, articles=used))

    @rule(name=NAMES, body=_TEXTS)
    def add_template(self, name: str, body: str) -> None:
        self.do(AddTemplate(name, body, body))

    @rule(data=st.data(), name=NAMES, body=_TEXTS)
    def edit_template(self, data: st.DataObject, name: str, body: str) -> None:
        self.do(EditTemplate(self.some("template", data), {"name": name, "body": body}))

    @rule(data=st.data(), place=st.integers(-1, 4))
    def order_templates(self, data: st.DataObject, place: int) -> None:
        template = self.some("template", data)
        for command in (
            MoveTemplate(template, place),
            CloseTemplate(template),
            OpenTemplate(template),
        ):
            self.do(command)

    @rule(data=st.data())
    def delete_template(self, data: st.DataObject) -> None:
        self.do(DeleteTemplate(self.some("template", data)))
