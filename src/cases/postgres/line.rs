//! A connection on a thread of its own: whoever asks waits so long, and no longer.
//!
//! Must not know what is asked. A server that hangs while its machine keeps the connection open gives
//! no sign of it, neither to the engine nor to the system: only the time tells.

use postgres::Client;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

/// How long saying farewell may take: the server may hang.
const FAREWELL: Duration = Duration::from_millis(200);

enum Task {
    Do(Box<dyn FnOnce(&mut Client) + Send>),
    GiveBack(Sender<Client>),
}

/// Whether somebody still waits for an answer. What is done for nobody is not to be made lasting: it
/// is told to have failed.
#[derive(Clone, Default)]
pub(super) struct Asker(Arc<AtomicBool>);

impl Asker {
    pub(super) fn is_gone(&self) -> bool {
        self.0.load(Relaxed)
    }
}

/// A connection that is there.
pub(super) struct Line {
    tasks: Option<Sender<Task>>,
    /// Closed when the thread ends.
    ended: Receiver<()>,
    asker: Asker,
}

/// A connection that is being made. An attempt at a server that hangs stays what it is until that
/// goes on or is gone: a second one would fare no better.
pub(super) struct Attempt(Receiver<Result<Line, String>>);

impl Attempt {
    /// Begins to connect.
    pub(super) fn begin(connect: impl FnOnce() -> Result<Client, String> + Send + 'static) -> Self {
        let (tell, told) = mpsc::channel();
        let on_error = tell.clone();
        let started = thread::Builder::new().spawn(move || match connect() {
            Ok(client) => {
                let (line, tasks, end) = Line::new();
                if tell.send(Ok(line)).is_ok() {
                    serve(client, &tasks);
                }
                drop(end);
            }
            Err(why) => drop(tell.send(Err(why))),
        });
        if let Err(error) = started {
            let _ = on_error.send(Err(error.to_string()));
        }
        Self(told)
    }

    /// What came of it, at most so long after; itself where nothing has yet.
    pub(super) fn wait(self, bound: Duration) -> Result<Result<Line, String>, Self> {
        match self.0.recv_timeout(bound) {
            Ok(made) => Ok(made),
            Err(RecvTimeoutError::Timeout) => Err(self),
            Err(RecvTimeoutError::Disconnected) => Ok(Err(String::new())),
        }
    }
}

impl Line {
    fn new() -> (Self, Receiver<Task>, Sender<()>) {
        let (tasks, asked) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let line = Self {
            tasks: Some(tasks),
            ended,
            asker: Asker::default(),
        };
        (line, asked, end)
    }

    /// Puts a client on a thread of its own.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn over(client: Client) -> std::io::Result<Self> {
        let (line, tasks, end) = Self::new();
        thread::Builder::new().spawn(move || {
            serve(client, &tasks);
            drop(end);
        })?;
        Ok(line)
    }

    /// Asks; `None` where there was no answer for so long. The line is then of no more use.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        bound: Duration,
        act: impl FnOnce(&mut Client, &Asker) -> T + Send + 'static,
    ) -> Option<T> {
        let (answer, told) = mpsc::channel();
        let asker = self.asker.clone();
        let task = Task::Do(Box::new(move |client| {
            let _ = answer.send(act(client, &asker));
        }));
        self.tasks.as_ref()?.send(task).ok()?;
        let told = told.recv_timeout(bound).ok();
        if told.is_none() {
            self.asker.0.store(true, Relaxed);
        }
        told
    }

    /// The client, off its thread.
    pub(super) fn client(mut self) -> Option<Client> {
        let (give, given) = mpsc::channel();
        self.tasks.take()?.send(Task::GiveBack(give)).ok()?;
        given.recv().ok()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        // so that the server is told before the program ends
        if self.tasks.take().is_some() && !self.asker.is_gone() {
            let _ = self.ended.recv_timeout(FAREWELL);
        }
    }
}

fn serve(mut client: Client, tasks: &Receiver<Task>) {
    for task in tasks {
        match task {
            Task::Do(act) => act(&mut client),
            Task::GiveBack(give) => {
                let _ = give.send(client);
                return;
            }
        }
    }
}
