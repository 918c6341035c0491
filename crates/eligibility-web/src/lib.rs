//! The same check in a browser: what a page calls. `cargo xtask wasm` builds it into
//! `crates/web/assets/eligibility.wasm`; the lines that go in and out are those of [`eligibility::wire`].
//!
//! A page writes UTF-8 where `eligibility_room` says, calls `eligibility_load` once with the rules, and then
//! `eligibility_check` as often as it likes; each gives the length of what lies where `eligibility_answer` says.
//! Only numbers go in and out. That the names have to be exported as they are is all that is not safe here, and
//! the attribute for it stands in this file alone ([ADR 40](../../../docs/adr/0040-the-check-on-the-readers-device.md)).

use eligibility::Rules;
use eligibility::wire::{read_rules, tell};
use std::cell::RefCell;

#[derive(Default)]
struct Held {
    input: Vec<u8>,
    output: String,
    rules: Option<Rules>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// Where the page writes its next `bytes` bytes.
#[expect(unsafe_code, reason = "exported by this name; nothing in it is unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn eligibility_room(bytes: usize) -> *mut u8 {
    HELD.with_borrow_mut(|held| {
        held.input.clear();
        held.input.resize(bytes, 0);
        held.input.as_mut_ptr()
    })
}

/// Takes what was written as questions and rules. 1 when they are taken, else 0.
#[expect(unsafe_code, reason = "exported by this name; nothing in it is unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn eligibility_load() -> usize {
    HELD.with_borrow_mut(|held| {
        let input = std::mem::take(&mut held.input);
        held.rules = std::str::from_utf8(&input).ok().and_then(|lines| read_rules(lines).ok());
        usize::from(held.rules.is_some())
    })
}

/// Takes what was written as a household, and forgets it. The length of the answer in bytes: 0 when there are
/// no rules or no day.
#[expect(unsafe_code, reason = "exported by this name; nothing in it is unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn eligibility_check() -> usize {
    HELD.with_borrow_mut(|held| {
        let input = std::mem::take(&mut held.input);
        let household = std::str::from_utf8(&input).unwrap_or_default();
        let told = held.rules.as_ref().and_then(|rules| tell(rules, household).ok());
        held.output = told.unwrap_or_default();
        held.output.len()
    })
}

/// Where the last answer lies.
#[expect(unsafe_code, reason = "exported by this name; nothing in it is unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn eligibility_answer() -> *const u8 {
    HELD.with_borrow(|held| held.output.as_ptr())
}
