//! Xubao.
pub mod flow;
pub mod text;
