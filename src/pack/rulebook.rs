//! Everything that decides advice, in one piece: the flow, the figures, the calendar, the places.
//!
//! Must not read files or know the day.

use super::region::{Door, Place, Places, Written};
use super::rule::Unit;
use super::{
    Calendar, Dated, Figure, FigureValue, Region, bounds, convert, embedded, layer, lean, loops,
    places, rest_days, vector, who,
};
use crate::flow::{self, File, Finding, Flow, Id, Outside, Sort, Table};
use crate::text::Lang;
use chrono::NaiveDate;

/// The flow with all that it refers to, checked.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The flow.
    pub flow: Flow,
    /// The country's figures by id; every figure is declared here.
    pub figures: Table<Figure>,
    /// Provinces, cities and parts of them, by the code of the place.
    pub regions: Table<Region>,
    /// Rest days.
    pub calendar: Calendar,
    /// The places that the place question offers.
    pub places: Vec<Place>,
    /// What is not wrong but should be looked at.
    pub warnings: Vec<Finding>,
}

impl Rulebook {
    /// Reads and checks the files of a flows folder, named like `leaving-a-job/flow.ron`.
    ///
    /// # Errors
    /// All findings, warnings too, when one of them is an error.
    pub fn load(files: &[File]) -> Result<Self, Vec<Finding>> {
        Self::load_with(files, &[])
    }

    /// The same with `layers`: files of packs that add to the others and correct them, in order.
    ///
    /// # Errors
    /// All findings, warnings too, when one of them is an error.
    pub fn load_with(files: &[File], layers: &[File]) -> Result<Self, Vec<Finding>> {
        let (book, findings) = Self::read_with(files, layers);
        if findings.iter().any(Finding::is_error) {
            return Err(findings);
        }
        Ok(Self {
            warnings: findings,
            ..book
        })
    }

    /// Reads what can be read, and gives every finding, in the order of the files.
    #[must_use]
    pub fn read(files: &[File]) -> (Self, Vec<Finding>) {
        Self::read_with(files, &[])
    }

    /// The same with layers.
    #[must_use]
    pub fn read_with(files: &[File], layers: &[File]) -> (Self, Vec<Finding>) {
        let (book, mut findings) = Self::parse(files, layers);
        let outside = outside(&book.figures, &book.places);
        findings.extend(flow::check(&book.flow, &outside));
        findings.extend(who::check(&book, &outside));
        findings.extend(lean::circles(&book));
        findings.extend(loops::check(&book));
        findings.extend(bounds::check(&book));
        if !findings.iter().any(Finding::is_error) {
            findings.extend(vector::check(&book, files.len()));
        }
        findings.sort_by_key(|finding| finding.place.clone().map(|p| (p.file, p.line, p.column)));
        (book, findings)
    }

    /// The rulebook inside the binary. It is not checked each time: a test has done it.
    ///
    /// # Panics
    /// When the embedded files cannot be read, which that test excludes.
    #[must_use]
    pub fn embedded() -> Self {
        let (book, findings) = Self::parse(&embedded::files(), &[]);
        if let Some(finding) = findings.iter().find(|finding| finding.is_error()) {
            panic!(
                "the flow in the binary is broken: {}",
                finding.render(Lang::En)
            );
        }
        book
    }

    /// Reads files without looking at what they mean.
    fn parse(files: &[File], layers: &[File]) -> (Self, Vec<Finding>) {
        let (mut flow, mut findings) = flow::load(files);
        let mut notices = Table::default();
        let mut places = Vec::new();
        let mut written = Vec::new();
        for (i, file) in files.iter().enumerate() {
            match region(&file.name) {
                Some("places") => {
                    let read = flow::parse::<Places>(&mut flow.files, i, &mut findings);
                    flow.lost.extend(read.lost);
                    places.extend(read.value.places);
                }
                Some(_) => {
                    let read = flow::parse::<Written>(&mut flow.files, i, &mut findings);
                    flow.lost.extend(read.lost);
                    let mut region = read.value;
                    flow.instruments
                        .append(std::mem::take(&mut region.instruments));
                    flow.sources.append(std::mem::take(&mut region.sources));
                    notices.append(std::mem::take(&mut region.calendar));
                    written.push(region);
                }
                None => {}
            }
        }
        let mut misplaced = Vec::new();
        for file in layers {
            let at = flow.files.add(file.clone());
            let read = flow::parse::<Written>(&mut flow.files, at, &mut findings);
            flow.lost.extend(read.lost);
            let mut region = read.value;
            flow.instruments
                .lay(std::mem::take(&mut region.instruments), |under, one| {
                    *under = one
                });
            flow.sources
                .lay(std::mem::take(&mut region.sources), |under, one| {
                    *under = one
                });
            notices.lay(std::mem::take(&mut region.calendar), |under, one| {
                *under = one;
            });
            if !region.id.0.is_empty() {
                misplaced.extend(layer::put(&mut written, region).err());
            }
        }
        places::declared(&mut places, &written);
        let mut report = flow.report();
        misplaced.into_iter().for_each(|one| one.tell(&mut report));
        let (figures, regions) = convert::regions(written, &flow, &mut report);
        let calendar = rest_days::read(&notices, &flow, &mut report);
        places::check(&places, &mut report);
        findings.extend(report.finish());
        (
            Self {
                flow,
                figures,
                regions,
                calendar,
                places,
                warnings: Vec::new(),
            },
            findings,
        )
    }

    /// The region of a place: `None` where no figures of its own are known.
    #[must_use]
    pub fn region(&self, place: &str) -> Option<usize> {
        self.regions.index(place)
    }

    /// What a figure is on a day, and in which region that stands; `None` for the country. The
    /// nearest region that has the figure decides, also where its value does not hold on that day.
    #[must_use]
    pub fn find(
        &self,
        region: Option<usize>,
        id: &str,
        day: NaiveDate,
    ) -> (Option<usize>, Option<&Dated>) {
        let chain = region.map_or(&[][..], |region| &self.regions.at(region).1.chain);
        for at in chain {
            if let Some(figure) = self.regions.at(*at).1.figures.get(id) {
                return (Some(*at), figure.on(day));
            }
        }
        (None, self.figures.get(id).and_then(|figure| figure.on(day)))
    }

    /// The name of a figure where a region, or the country, gives it: it knows its place in the files.
    #[must_use]
    pub fn named(&self, region: Option<usize>, id: &str) -> Option<Id> {
        let figures = region.map_or(&self.figures, |at| &self.regions.at(at).1.figures);
        figures.index(id).map(|at| figures.at(at).0)
    }

    /// Does a place, or one it lies in, want a question to be asked?
    #[must_use]
    pub fn asks(&self, region: Option<usize>, question: &str) -> bool {
        let chain = region.map_or(&[][..], |region| &self.regions.at(region).1.chain);
        let mut asks = chain.iter().flat_map(|at| &self.regions.at(*at).1.asks);
        asks.any(|id| id.0 == question)
    }

    /// What a window is called in a place.
    #[must_use]
    pub fn door(&self, region: Option<usize>, window: &str) -> Option<&Door> {
        let chain = &self.regions.at(region?).1.chain;
        chain
            .iter()
            .find_map(|at| self.regions.at(*at).1.doors.get(window))
    }
}

/// The name of a file of `regions/`, without `.ron`.
fn region(name: &str) -> Option<&str> {
    let (folder, file) = name.rsplit_once('/')?;
    let file = file.strip_suffix(".ron")?;
    (folder == "regions" || folder.ends_with("/regions")).then_some(file)
}

/// What the flow may name that is not in the flow.
fn outside(figures: &Table<Figure>, places: &[Place]) -> Outside {
    let mut outside = Outside::default();
    for (id, figure) in figures.iter() {
        let known = figure.values.iter().find_map(|value| match &value.value {
            FigureValue::Known(value) => Some(Sort::of(*value)),
            _ => None,
        });
        let by_unit = match figure.unit {
            unit if unit.is_money() => Some(Sort::Money),
            Unit::Words | Unit::Window => None,
            _ => Some(Sort::Number),
        };
        outside.figures.push(id, known.or(by_unit));
    }
    for place in places {
        outside.places.push(place.code, ());
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packs_in_the_binary_are_read_quickly() {
        for file in embedded::files() {
            match region(&file.name) {
                Some("places") => assert!(flow::is_tidy::<Places>(file.text), "{}", file.name),
                Some(_) => assert!(flow::is_tidy::<Written>(file.text), "{}", file.name),
                None => {}
            }
        }
    }

    #[test]
    fn the_flow_in_the_binary_has_no_mistake() {
        let (_, findings) = Rulebook::read(&embedded::files());
        let told: Vec<String> = findings
            .iter()
            .map(|finding| finding.render(Lang::En))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }

    /// `cargo test --release --lib -- --ignored --nocapture how_long`
    #[test]
    #[ignore = "a measurement"]
    fn how_long_reading_takes() {
        let files = embedded::files();
        let median = |work: &dyn Fn()| {
            let mut times: Vec<_> = (0..201)
                .map(|_| {
                    let start = std::time::Instant::now();
                    work();
                    start.elapsed()
                })
                .collect();
            times.sort_unstable();
            times[100]
        };
        let parse = median(&|| drop(flow::load(&files)));
        let start = median(&|| drop(Rulebook::embedded()));
        let all = median(&|| drop(Rulebook::read(&files)));
        println!("the flow {parse:?}, all of a start {start:?}, with checks {all:?}");
    }
}
