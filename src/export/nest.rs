//! Blocks as a tree: what stands under a heading or is set further in belongs to it.
//!
//! Must not change blocks or their order.

use super::outline::{Block, Shape};

/// A block and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch<'b> {
    /// The block; never a blank line.
    pub block: &'b Block,
    /// What belongs to it, in order.
    pub inside: Vec<Branch<'b>>,
}

/// The tree of a part.
#[must_use]
pub fn nest(blocks: &[Block]) -> Vec<Branch<'_>> {
    let shown = blocks.iter().filter(|block| block.shape != Shape::Blank);
    let mut rest = shown.peekable();
    let mut nodes = Vec::new();
    while rest.peek().is_some() {
        nodes.extend(one(&mut rest));
    }
    nodes
}

type Rest<'b, I> = std::iter::Peekable<I>;

/// The next block, with all that belongs to it.
fn one<'b, I: Iterator<Item = &'b Block>>(rest: &mut Rest<'b, I>) -> Option<Branch<'b>> {
    let block = rest.next()?;
    let heads = |block: &Block| matches!(block.shape, Shape::Title | Shape::Heading);
    let mut inside = Vec::new();
    while let Some(next) = rest.peek() {
        let belongs = if heads(block) {
            !heads(next) || next.indent > block.indent
        } else {
            next.indent > block.indent && !heads(next)
        };
        if !belongs {
            break;
        }
        inside.extend(one(rest));
    }
    Some(Branch { block, inside })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_further_in_or_under_a_heading_belongs_to_it() {
        let block = |shape, indent, text: &str| Block {
            shape,
            indent,
            marker: String::new(),
            text: text.to_owned(),
        };
        let blocks = [
            block(Shape::Text, 0, "before"),
            block(Shape::Heading, 0, "a"),
            block(Shape::Blank, 0, ""),
            block(Shape::Item, 0, "a1"),
            block(Shape::Hint, 2, "a11"),
            block(Shape::Hint, 4, "a111"),
            block(Shape::Item, 0, "a2"),
            block(Shape::Heading, 0, "b"),
            block(Shape::Task(0), 3, "b1"),
            block(Shape::Hint, 7, "b11"),
            block(Shape::Text, 3, "b2"),
        ];
        fn shown(nodes: &[Branch<'_>]) -> String {
            let each = nodes.iter().map(|node| match &node.inside[..] {
                [] => node.block.text.clone(),
                inside => format!("{}({})", node.block.text, shown(inside)),
            });
            each.collect::<Vec<_>>().join(" ")
        }
        assert_eq!(
            shown(&nest(&blocks)),
            "before a(a1(a11(a111)) a2) b(b1(b11) b2)"
        );
    }
}
