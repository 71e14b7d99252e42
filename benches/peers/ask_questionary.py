import questionary

questionary.select("怎么离职的？ How did it end?", open("options.txt").read().split("\n")[:10]).ask()
