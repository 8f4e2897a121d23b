//! The page of an address that does not exist, in French.

sentences!(NotFound {
    title: "Cette page n’existe pas",
    text: |count: usize| {
        format!("L’adresse a peut-être changé. Les {count} nominés, eux, sont toujours là.")
    },
    action: "Explorer les nominés",
});
