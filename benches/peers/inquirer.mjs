import { select } from "@inquirer/prompts";
import { readFileSync } from "node:fs";
const choices = readFileSync("options.txt", "utf8").trim().split("\n");
await select({ message: "怎么离职的？ How did it end?", choices, pageSize: 10 });
