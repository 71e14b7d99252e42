//! Xubao.
pub mod answers;
pub mod export;
pub mod flow;
pub mod interview;
pub mod pack;
pub mod plan;
pub mod text;
