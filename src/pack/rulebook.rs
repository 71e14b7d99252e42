//! Everything that decides advice, in one piece: the flow, the figures, the calendar, the places.
//!
//! Must not read files or know the day.

use super::read::{Read, is_common};
use super::region::{Door, Place, Written};
use super::rule::Unit;
use super::{
    Calendar, Dated, Dropped, Figure, FigureValue, Region, bounds, convert, dropped, embedded,
    layer, lean, loops, places, rest_days, vector, who,
};
use crate::flow::{
    self, File, Finding, Flow, Id, Instrument, Outside, Report, Sort, Source, Table,
};
use crate::text::Lang;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::OnceLock;

/// The flow with all that it refers to, checked.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The flow.
    pub flow: Flow,
    /// The country's figures by id; every figure is declared here.
    pub figures: Table<Figure>,
    /// Rest days.
    pub calendar: Calendar,
    /// The places that the place question offers.
    pub places: Vec<Place>,
    /// Values that files laid over the packs leave out.
    pub dropped: Vec<Dropped>,
    /// What is not wrong but should be looked at.
    pub warnings: Vec<Finding>,
    /// Read when the first place is named: until then nobody waits for it.
    local: OnceLock<Local>,
}

/// What only the people of some place need.
#[derive(Debug, Default)]
struct Local {
    regions: Table<Region>,
    instruments: Table<Instrument>,
    sources: Table<Source>,
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
            findings.extend(flow::glyphs(&book.flow.files));
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
        let (mut flow, mut findings) = flow::load(&embedded::files());
        let read = Read::from(&mut flow.files, &mut findings, is_common, false);
        flow.instruments.append(read.instruments);
        flow.sources.append(read.sources);
        let mut report = flow.report().trusting();
        let figures = convert::country(read.written, &flow, &mut report);
        let calendar = rest_days::read(&read.notices, &flow, &mut report);
        findings.extend(report.finish());
        assert_sound(&findings);
        Self {
            flow,
            figures,
            calendar,
            places: read.places,
            ..Self::default()
        }
    }

    /// The regions of the rulebook inside the binary.
    fn embedded_regions(&self) -> Local {
        let (mut files, nothing) = (self.flow.files.clone(), HashSet::new());
        let mut findings = Vec::new();
        let read = Read::from(&mut files, &mut findings, |name| !is_common(name), false);
        let mut report = Report::new(&files, &nothing).trusting();
        let regions = convert::regions(read.written, &self.figures, &self.flow, &mut report);
        findings.extend(report.finish());
        assert_sound(&findings);
        Local {
            regions,
            instruments: read.instruments,
            sources: read.sources,
        }
    }

    /// Reads files without looking at what they mean.
    fn parse(files: &[File], layers: &[File]) -> (Self, Vec<Finding>) {
        let (mut flow, mut findings) = flow::load(files);
        let Read {
            mut written,
            mut places,
            mut notices,
            instruments,
            sources,
            lost,
        } = Read::from(&mut flow.files, &mut findings, |_| true, true);
        flow.lost.extend(lost);
        flow.instruments.append(instruments);
        flow.sources.append(sources);
        let mut misplaced = Vec::new();
        let mut left_out = Vec::new();
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
                left_out.extend(dropped::dropped(&written, &region));
                misplaced.extend(layer::put(&mut written, region).err());
            }
        }
        places::declared(&mut places, &written);
        let mut report = flow.report();
        misplaced.into_iter().for_each(|one| one.tell(&mut report));
        let (country, written) = convert::apart(written, &mut report);
        let figures = convert::country(country, &flow, &mut report);
        let regions = convert::regions(written, &figures, &flow, &mut report);
        let calendar = rest_days::read(&notices, &flow, &mut report);
        places::check(&places, &mut report);
        findings.extend(report.finish());
        let local = Local {
            regions,
            ..Local::default() // the flow has the sources of all
        };
        let book = Self {
            flow,
            figures,
            calendar,
            places,
            dropped: left_out,
            local: local.into(),
            ..Self::default()
        };
        (book, findings)
    }

    fn local(&self) -> &Local {
        self.local.get_or_init(|| self.embedded_regions())
    }

    /// Provinces, cities and parts of them, by the code of the place.
    #[must_use]
    pub fn regions(&self) -> &Table<Region> {
        &self.local().regions
    }

    /// An article, of the country or of a place.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.source_entry(id).map(|(_, source)| source)
    }

    /// The same, with its id as it stands in the file.
    #[must_use]
    pub fn source_entry(&self, id: &str) -> Option<(Id, &Source)> {
        let common = self.flow.sources.entry(id);
        common.or_else(|| self.local().sources.entry(id))
    }

    /// A law or notice, of the country or of a place.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        let common = self.flow.instruments.get(id);
        common.or_else(|| self.local().instruments.get(id))
    }

    /// All articles: those of the country first.
    pub fn sources(&self) -> impl Iterator<Item = (Id, &Source)> {
        self.flow.sources.iter().chain(self.local().sources.iter())
    }

    /// The region of a place: `None` where no figures of its own are known.
    #[must_use]
    pub fn region(&self, place: &str) -> Option<usize> {
        self.regions().index(place)
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
        let chain = region.map_or(&[][..], |region| &self.regions().at(region).1.chain);
        for at in chain {
            if let Some(figure) = self.regions().at(*at).1.figures.get(id) {
                return (Some(*at), figure.on(day));
            }
        }
        (None, self.figures.get(id).and_then(|figure| figure.on(day)))
    }

    /// The name of a figure where a region, or the country, gives it: it knows its place in the files.
    #[must_use]
    pub fn named(&self, region: Option<usize>, id: &str) -> Option<Id> {
        let figures = region.map_or(&self.figures, |at| &self.regions().at(at).1.figures);
        figures.index(id).map(|at| figures.at(at).0)
    }

    /// Does a place, or one it lies in, want a question to be asked?
    #[must_use]
    pub fn asks(&self, region: Option<usize>, question: &str) -> bool {
        let chain = region.map_or(&[][..], |region| &self.regions().at(region).1.chain);
        let mut asks = chain.iter().flat_map(|at| &self.regions().at(*at).1.asks);
        asks.any(|id| id.0 == question)
    }

    /// What a window is called in a place.
    #[must_use]
    pub fn door(&self, region: Option<usize>, window: &str) -> Option<&Door> {
        let chain = &self.regions().at(region?).1.chain;
        chain
            .iter()
            .find_map(|at| self.regions().at(*at).1.doors.get(window))
    }
}

/// What is in the binary has been checked; if a test was left out, better no advice than bad advice.
fn assert_sound(findings: &[Finding]) {
    if let Some(finding) = findings.iter().find(|finding| finding.is_error()) {
        panic!(
            "the flow in the binary is broken: {}",
            finding.render(Lang::En)
        );
    }
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
    use super::super::{read::region, region::Places};
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
    fn the_binary_reads_places_late_and_nothing_else_of_them_is_needed_before() {
        let late = Rulebook::embedded();
        let (early, _) = Rulebook::read(&embedded::files());
        assert!(late.local.get().is_none(), "read too early");
        let common = |book: &Rulebook| {
            let places: Vec<_> = book.places.iter().map(|one| one.code.0).collect();
            format!("{places:?}{:?}{:?}", book.calendar, book.figures)
        };
        assert!(common(&late) == common(&early), "a region declares for all");
        let (nobody, day) = (crate::answers::Answers::default(), NaiveDate::MIN);
        let at_most = crate::interview::walk(&late, &nobody, day).at_most_left;
        assert!(at_most > 1, "the first question is not reached");
        assert!(late.local.get().is_none(), "read too early");
        // people whom figures are proved with are read only where somebody checks
        let local = |book: &Rulebook| -> Vec<String> {
            let all = book.regions().iter();
            all.map(|(id, one)| {
                let said = (&one.title, &one.chain, &one.asks, &one.figures, &one.doors);
                format!("{id:?} {said:?}")
            })
            .collect()
        };
        assert!(!local(&late).is_empty());
        assert!(local(&late) == local(&early));
        let sources = |book: &Rulebook| {
            let mut all: Vec<_> = book
                .sources()
                .map(|(id, one)| format!("{id} {one:?}"))
                .collect();
            all.sort();
            all
        };
        assert_eq!(sources(&late), sources(&early));
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
