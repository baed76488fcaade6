//! The table.

/// Lines of what was measured against what it must reach.
#[derive(Default)]
pub struct Report {
    lines: Vec<[String; 4]>,
}

impl Report {
    /// A measurement without a target.
    pub fn note(&mut self, what: &str, measured: String) {
        self.lines
            .push([what.to_owned(), measured, String::new(), String::new()]);
    }

    /// A measurement with one.
    pub fn target(&mut self, what: &str, measured: String, target: &str, is_met: bool) {
        let verdict = if is_met { "met" } else { "MISSED" };
        self.lines.push([
            what.to_owned(),
            measured,
            target.to_owned(),
            verdict.to_owned(),
        ]);
    }

    /// Prints the table as Markdown.
    pub fn print(&self) {
        let head = ["what", "measured", "target", ""].map(str::to_owned);
        let rule = ["---", "---", "---", "---"].map(str::to_owned);
        let widths: Vec<_> = (0..4)
            .map(|column| {
                self.lines
                    .iter()
                    .chain([&head])
                    .map(|line| line[column].chars().count())
                    .max()
                    .unwrap_or(3)
            })
            .collect();
        for line in [&head, &rule].into_iter().chain(&self.lines) {
            let cells: Vec<_> = line
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:width$}"))
                .collect();
            println!("| {} |", cells.join(" | "));
        }
    }
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
