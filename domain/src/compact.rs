//! Persistent maps in as little memory as they take.

use imbl::OrdMap;

/// The same map with full nodes. Filled in order, as from disk, a map has half of its nodes' places
/// free, because a node is split in halves when it is full. Filled with every other entry first, all
/// nodes are half full, and the rest fits in between.
pub(crate) fn packed<K: Ord + Clone, V: Clone>(map: &OrdMap<K, V>) -> OrdMap<K, V> {
    let cloned = |(key, value): (&K, &V)| (key.clone(), value.clone());
    let mut packed: OrdMap<K, V> = map.iter().step_by(2).map(cloned).collect();
    packed.extend(map.iter().skip(1).step_by(2).map(cloned));
    packed
}

#[cfg(test)]
mod tests {
    use super::packed;
    use imbl::OrdMap;

    #[test]
    fn a_packed_map_is_the_same_map() {
        for size in (0..70_u32).chain([1_000, 1_001, 5_000]) {
            let map: OrdMap<u32, String> = (0..size).map(|n| (n * 3, n.to_string())).collect();
            let packed = packed(&map);
            assert_eq!(packed, map, "{size}");
            assert!(packed.keys().is_sorted());
            assert_eq!(packed.get(&6), map.get(&6));
            assert_eq!(packed.update(7, "new".into()).len(), map.len() + 1);
        }
    }
}
