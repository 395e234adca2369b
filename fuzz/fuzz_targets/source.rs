#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| (phi_tests::fuzz::TARGETS[5].run)(text));
