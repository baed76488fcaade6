//! Texts of many users in one piece of memory, and sets of places in a chunk.

use super::entry::END;
use memchr::memmem::Finder;

/// A chunk that grows past this is split in two.
pub(super) const MOST: usize = 128;

/// Texts of a run of users in one piece, each ended by [`END`].
#[derive(Clone, Default)]
pub(super) struct Column {
    text: String,
    ends: Vec<u32>,
}

impl Column {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(END);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn get(&self, place: usize) -> &str {
        let start = if place == 0 {
            0
        } else {
            self.ends[place - 1] as usize
        };
        &self.text[start..self.ends[place] as usize - END.len_utf8()]
    }

    /// Keeps the places whose text holds what `finder` looks for.
    pub(super) fn mark(&self, finder: &Finder<'_>, places: &mut Places) {
        // A scan finds those at other places too: few are looked at one by one.
        if places.count() * 4 <= self.ends.len() {
            let few = std::mem::replace(places, Places::NONE);
            for place in few.iter() {
                if finder.find(self.get(place).as_bytes()).is_some() {
                    places.set(place);
                }
            }
            return;
        }
        let mut marked = Places::NONE;
        let mut from = 0;
        let mut place = 0;
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]) {
            let at = from + at;
            // The next match is often in the next text.
            if self.ends[place] as usize <= at {
                place += 1;
                place += self.ends[place..].partition_point(|end| *end as usize <= at);
            }
            marked.set(place);
            // One match is enough for a user: go on behind this one's text.
            from = self.ends[place] as usize;
            place += 1;
            if place == self.ends.len() {
                break;
            }
        }
        places.keep(&marked);
    }
}

/// A set of places in a chunk. Room for one more than [`MOST`] is never needed: chunks are split
/// before they are searched.
#[derive(Clone, Copy)]
pub(super) struct Places([u64; MOST / 64]);

impl Places {
    pub(super) const NONE: Self = Self([0; MOST / 64]);

    pub(super) fn first(count: usize) -> Self {
        let mut places = Self::NONE;
        for (word, bits) in places.0.iter_mut().enumerate() {
            let here = count.saturating_sub(word * 64).min(64);
            *bits = if here == 64 {
                u64::MAX
            } else {
                (1 << here) - 1
            };
        }
        places
    }

    pub(super) fn set(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    pub(super) fn unset(&mut self, place: usize) {
        self.0[place / 64] &= !(1 << (place % 64));
    }

    pub(super) fn has(&self, place: usize) -> bool {
        self.0[place / 64] >> (place % 64) & 1 == 1
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps the places whose value in a column is wanted. Without branches, so that the compiler
    /// can take many at once.
    pub(super) fn keep_where<T: Copy>(&mut self, column: &[T], is_wanted: impl Fn(T) -> bool) {
        for (word, values) in self.0.iter_mut().zip(column.chunks(64)) {
            let mut bits = 0;
            for (place, value) in values.iter().enumerate() {
                bits |= u64::from(is_wanted(*value)) << place;
            }
            *word &= bits;
        }
    }

    pub(super) fn drop(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine &= !theirs;
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }

    fn keep(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine &= theirs;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(word, mut bits)| {
            std::iter::from_fn(move || {
                let place = bits.trailing_zeros() as usize;
                (bits != 0).then(|| {
                    bits &= bits - 1;
                    word * 64 + place
                })
            })
        })
    }
}
