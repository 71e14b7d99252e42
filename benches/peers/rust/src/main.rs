//! A list to choose from, by the library that is named.

fn main() {
    let text = std::fs::read_to_string("options.txt").expect("the options");
    let options: Vec<&str> = text.lines().collect();
    let ask = "怎么离职的？ How did it end?";
    if std::env::args().any(|word| word == "inquire") {
        let _ = inquire::Select::new(ask, options).with_page_size(10).prompt();
    } else {
        let _ = dialoguer::Select::new().with_prompt(ask).items(&options).default(0).interact();
    }
}
