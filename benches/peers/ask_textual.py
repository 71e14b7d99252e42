from textual.app import App
from textual.widgets import Label, OptionList


class Ask(App):
    def compose(self):
        yield Label("怎么离职的？ How did it end?")
        yield OptionList(*open("options.txt").read().split("\n")[:10])


Ask().run()
