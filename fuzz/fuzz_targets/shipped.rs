//! The door `shipped`, as `tests/attack` attacks it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| xubao_fuzz::run("shipped", bytes));
