import { select } from "@clack/prompts";
import { readFileSync } from "node:fs";
const options = readFileSync("options.txt", "utf8").trim().split("\n").map((value) => ({ value }));
await select({ message: "怎么离职的？ How did it end?", options });
