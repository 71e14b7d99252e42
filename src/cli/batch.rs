//! `xubao batch`: a line of answers in, a line of plan out, as many as come, in order, in memory
//! that does not grow.
//!
//! Must not compute or word a plan: `plan` and `export` do.

mod line;
mod tally;

use super::{Failure, answers::Day, options};
use crate::{pack::Rulebook, text::Lang};
use line::{Made, Maker};
use std::{
    io::{self, BufRead as _, BufReader, Read, StdinLock, Write},
    num::NonZeroUsize,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};
use tally::Tally;

/// So many bytes of lines are worked on at a time.
const BLOCK: usize = 1 << 16;
/// A longer line is not read.
const LONGEST: usize = 1 << 20;
/// So many blocks wait for each worker, and as many of its results.
const WAITING: usize = 2;

/// Standard input, read in large pieces.
type Input = BufReader<StdinLock<'static>>;

/// Lines that are worked on together.
struct Block {
    /// The number of the first line, from 1.
    first: u64,
    /// The lines with their ends; a line that was too long is empty but for its end.
    text: Vec<u8>,
    /// Lines that were too long.
    too_long: Vec<u64>,
}

/// Runs the command.
pub(super) fn run(
    asked: &options::Batch,
    rules: &Rulebook,
    day: Day,
    lang: Lang,
) -> Result<(), Failure> {
    let jobs = asked.jobs.map_or_else(cores, NonZeroUsize::get);
    let maker = Maker {
        rules,
        day,
        lang,
        full: asked.full,
    };
    let mut input = BufReader::with_capacity(BLOCK, io::stdin().lock());
    let mut output = io::stdout();
    let mut tally = Tally::begin(lang);
    let ended = if jobs == 1 {
        alone(&maker, &mut input, &mut output, &mut tally)
    } else {
        together(jobs, &maker, &mut input, &mut output, &mut tally)
    };
    tally.end();
    match ended.map_err(|error| error.failure(lang)) {
        Ok(()) if tally.errors > 0 => Err(Failure::Findings),
        ended => ended,
    }
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Which side failed.
enum Broken {
    Input(io::Error),
    Output(io::Error),
}

impl Broken {
    fn failure(&self, lang: Lang) -> Failure {
        match self {
            Self::Input(error) => {
                let name = super::say::STANDARD_INPUT.get(lang);
                Failure::reading(name, &super::cause(error, lang), lang)
            }
            Self::Output(error) => Failure::output(error, lang),
        }
    }
}

fn alone(
    maker: &Maker<'_>,
    input: &mut Input,
    output: &mut dyn Write,
    tally: &mut Tally,
) -> Result<(), Broken> {
    let mut next = 1;
    while let Some(block) = read(input, &mut next).map_err(Broken::Input)? {
        write(output, &maker.make(&block), tally).map_err(Broken::Output)?;
    }
    Ok(())
}

/// The workers take blocks in turn, and their results are taken in the same turn: the order is that
/// of the lines, and no more than a few blocks are held.
fn together(
    jobs: usize,
    maker: &Maker<'_>,
    input: &mut Input,
    output: &mut (dyn Write + Send),
    tally: &mut Tally,
) -> Result<(), Broken> {
    thread::scope(|scope| {
        let (mut to, mut from) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (give, take) = sync_channel::<Block>(WAITING);
            let (done, results) = sync_channel::<Made>(WAITING);
            scope.spawn(move || work(maker, &take, &done));
            to.push(give);
            from.push(results);
        }
        let writer = scope.spawn(move || collect(output, &from, tally));
        let mut next = 1;
        for give in to.iter().cycle() {
            let Some(block) = read(input, &mut next).map_err(Broken::Input)? else {
                break;
            };
            if give.send(block).is_err() {
                break; // nobody listens any more
            }
        }
        drop(to);
        match writer.join() {
            Ok(written) => written.map_err(Broken::Output),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn work(maker: &Maker<'_>, take: &Receiver<Block>, done: &SyncSender<Made>) {
    for block in take {
        if done.send(maker.make(&block)).is_err() {
            break;
        }
    }
}

fn collect(output: &mut dyn Write, from: &[Receiver<Made>], tally: &mut Tally) -> io::Result<()> {
    for results in from.iter().cycle() {
        match results.recv() {
            Ok(made) => write(output, &made, tally)?,
            Err(_) => break, // whoever's turn it is has no more: nor have those after it
        }
    }
    Ok(())
}

fn write(output: &mut dyn Write, made: &Made, tally: &mut Tally) -> io::Result<()> {
    output.write_all(made.text.as_bytes())?;
    output.flush()?;
    tally.add(made.lines, made.errors);
    Ok(())
}

/// The next lines, whole ones; `None` at the end. Gives what has come when no more is there yet,
/// so that whoever sends a line and waits gets its plan.
fn read(input: &mut Input, next: &mut u64) -> io::Result<Option<Block>> {
    let mut block = Block {
        first: *next,
        text: Vec::new(),
        too_long: Vec::new(),
    };
    loop {
        let before = block.text.len();
        let most = (LONGEST + 1) as u64;
        let read = Read::take(&mut *input, most).read_until(b'\n', &mut block.text)?;
        if read == 0 {
            break;
        }
        if !block.text.ends_with(b"\n") && read > LONGEST {
            block.text.truncate(before);
            skip(input)?;
            block.too_long.push(*next);
            block.text.push(b'\n');
        }
        *next += 1;
        if block.text.len() >= BLOCK || input.buffer().is_empty() {
            break;
        }
    }
    Ok((!block.text.is_empty()).then_some(block))
}

/// Passes over the rest of a line.
fn skip(input: &mut Input) -> io::Result<()> {
    loop {
        let piece = input.fill_buf()?;
        if piece.is_empty() {
            return Ok(());
        }
        let end = memchr::memchr(b'\n', piece);
        let length = end.map_or(piece.len(), |at| at + 1);
        input.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}
