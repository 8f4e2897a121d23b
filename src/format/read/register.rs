//! Lists of a document whose elements others refer to by name.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::Node;
use crate::format::fault::{Collection, FaultKind};
use crate::json::{Path, Value};

/// Named elements of a document that others refer to.
pub(in crate::format) struct Register<T> {
    elements: Vec<Arc<T>>,
    names: Names,
}

/// The names in a register. Separate from its elements, so that the code is compiled once for all kinds of elements.
struct Names {
    /// The position of each name; `None` for a faulty element, so that references to it are not reported as further
    /// faults.
    places: BTreeMap<String, Option<usize>>,
    whole: bool,
}

impl Default for Names {
    fn default() -> Self {
        Self { places: BTreeMap::new(), whole: true }
    }
}

impl Names {
    /// Notes a fault where the member `key` of an element says a name that is taken here; the name it says.
    fn refuse_again<'a>(&self, element: &Node<'a>, key: &str) -> Option<&'a str> {
        let name = element.value.member(key).and_then(Value::as_str)?;
        if self.places.contains_key(name) {
            let path = element.path.member(key);
            let at = element.value.nearest(&Path::root().member(key)).at;
            element.faults.add(path, at, FaultKind::Duplicate(name.to_owned()));
        }
        Some(name)
    }

    /// An element of this name, if it says one, and where it stands, if it could be read.
    fn add(&mut self, name: Option<&str>, place: Option<usize>) {
        self.whole &= place.is_some();
        if let Some(name) = name {
            self.places.entry(name.to_owned()).or_insert(place);
        }
    }

    fn resolve(&self, node: &Node<'_>, to: Collection) -> Option<usize> {
        let name = node.string()?;
        match self.places.get(name) {
            Some(place) => *place,
            None if !self.whole && self.places.is_empty() => None,
            None => node.refuse(FaultKind::UnknownReference { to, name: name.to_owned() }),
        }
    }
}

impl<'a> Node<'a> {
    /// A list whose elements are named by their member `key`, each name once.
    pub(in crate::format) fn register<T>(
        self,
        key: &str,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(usize, Node<'a>) -> Option<T>,
    ) -> Register<T> {
        let Some(elements) = self.counted(&count) else { return Register::broken() };
        let mut register = Register { elements: Vec::new(), names: Names::default() };
        for (place, element) in elements.into_iter().enumerate() {
            let named = register.names.refuse_again(&element, key);
            let read = read(place, element);
            register.names.add(named, read.is_some().then_some(register.elements.len()));
            register.elements.extend(read.map(Arc::new));
        }
        register
    }
}

impl<T> Register<T> {
    /// A list that could not be read: references into it are not reported again.
    pub(in crate::format) fn broken() -> Self {
        Self { elements: Vec::new(), names: Names { places: BTreeMap::new(), whole: false } }
    }

    /// Notes a fault where the member `key` of an element of another list says a name that is taken here.
    pub(in crate::format) fn refuse_again(&self, element: &Node<'_>, key: &str) {
        self.names.refuse_again(element, key);
    }

    pub(in crate::format) fn resolve(&self, node: &Node<'_>, to: Collection) -> Option<Arc<T>> {
        self.elements.get(self.names.resolve(node, to)?).cloned()
    }

    pub(in crate::format) fn elements(&self) -> &[Arc<T>] {
        &self.elements
    }

    pub(in crate::format) fn is_whole(&self) -> bool {
        self.names.whole
    }

    /// All elements, unless one of them was faulty.
    pub(in crate::format) fn into_all(self) -> Option<Vec<Arc<T>>> {
        self.names.whole.then_some(self.elements)
    }
}
