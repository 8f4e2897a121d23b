//! The store and the mirror in memory keep what any store and any mirror promises.

#[path = "../contract/ballot_store.rs"]
mod contract;

use palmares::storage::memory::{MemoryMirror, MemoryStore};

use crate::block_on::block_on;

#[test]
fn the_store_in_memory_keeps_every_promise() {
    block_on(contract::every_promise_of_a_store(async || MemoryStore::default()));
}

#[test]
fn the_mirror_in_memory_keeps_every_promise() {
    contract::every_promise_of_a_mirror(MemoryMirror::default);
}
