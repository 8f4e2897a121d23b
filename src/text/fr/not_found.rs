//! An address that leads nowhere, in French.

sentences!(NotFound {
    title: "Cette page n’existe pas",
    text: |count: usize| {
        format!("L’adresse a peut-être changé. Les {count} nominés, eux, sont toujours là.")
    },
    action: "Explorer les nominés",
});
