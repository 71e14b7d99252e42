//! The address of a store in PostgreSQL: who, where, and how the connection is protected.
//!
//! Must not let the password out: it goes into the connection, and nowhere else.

use crate::cases::Trouble;
use postgres::config::{Config, Host, SslMode};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject as _},
};
use std::{path::PathBuf, sync::Arc, time::Duration};

/// How long one attempt to connect may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// After so long without a sign of the other end, the connection counts as lost.
const SILENCE: Duration = Duration::from_secs(15);

/// An address that was understood.
#[derive(Clone)]
pub(super) struct Address {
    pub config: Config,
    root: Option<PathBuf>,
    /// For people: without the password.
    pub place: String,
}

impl Address {
    /// Reads `postgres://user:password@host:port/name?sslmode=…&sslrootcert=…`; `None` where it is
    /// no such address.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (rest, query) = text.split_once('?').unwrap_or((text, ""));
        let (mut mode, mut root, mut others) = (None, None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=')? {
                ("sslmode", value) => mode = Some(value),
                ("sslrootcert", value) => root = Some(PathBuf::from(unescaped(value)?)),
                _ => others.push(pair),
            }
        }
        let mut config: Config = format!("{rest}?{}", others.join("&")).parse().ok()?;
        config.get_dbname()?;
        let local = config.get_hosts().iter().all(is_local);
        // `verify-ca`, `verify-full` and `require` alike: who answers is always made sure of
        config.ssl_mode(match mode {
            Some("disable") => SslMode::Disable,
            None if local => SslMode::Disable,
            Some("allow" | "prefer") => SslMode::Prefer,
            None | Some("require" | "verify-ca" | "verify-full") => SslMode::Require,
            Some(_) => return None,
        });
        config.application_name("xubao");
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        config.keepalives_idle(SILENCE).tcp_user_timeout(SILENCE);
        let place = place(&config);
        Some(Self {
            config,
            root,
            place,
        })
    }

    /// Whom to trust: `sslrootcert`, else whom the system trusts.
    ///
    /// # Errors
    /// When the certificates cannot be read.
    pub(super) fn trust(&self) -> Result<ClientConfig, Trouble> {
        let mut roots = RootCertStore::empty();
        let refused = |why: String| Trouble::Unreachable(format!("sslrootcert: {why}"));
        if let Some(file) = &self.root {
            let certificates = CertificateDer::pem_file_iter(file);
            for one in certificates.map_err(|error| refused(error.to_string()))? {
                let one = one.map_err(|error| refused(error.to_string()))?;
                let added = roots.add(one);
                added.map_err(|error| refused(error.to_string()))?;
            }
        } else if self.config.get_ssl_mode() != SslMode::Disable {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| refused(error.to_string()))?;
        Ok(config.with_root_certificates(roots).with_no_client_auth())
    }
}

/// `%2F` and the like.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => ["localhost", "127.0.0.1", "::1"].contains(&name.as_str()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn place(config: &Config) -> String {
    let user = config
        .get_user()
        .map_or(String::new(), |user| format!("{user}@"));
    let ports = config.get_ports();
    let hosts: Vec<String> = (config.get_hosts().iter().enumerate())
        .map(|(at, host)| {
            let host = match host {
                Host::Tcp(name) => name.clone(),
                #[cfg(unix)]
                Host::Unix(folder) => folder.display().to_string(),
            };
            match ports.get(at).or(ports.first()) {
                Some(port) => format!("{host}:{port}"),
                None => host,
            }
        })
        .collect();
    let name = config.get_dbname().unwrap_or_default();
    format!("postgres://{user}{}/{name}", hosts.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(text: &str) -> SslMode {
        Address::read(text)
            .expect("an address")
            .config
            .get_ssl_mode()
    }

    #[test]
    fn the_password_is_not_in_what_is_shown() {
        let text = "postgres://w1:s3cret%40@db.example:5433/xubao?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem";
        let address = Address::read(text).expect("an address");
        assert_eq!(address.place, "postgres://w1@db.example:5433/xubao");
        assert_eq!(address.root, Some(PathBuf::from("/etc/ca.pem")));
        assert_eq!(address.config.get_password(), Some(b"s3cret@".as_slice()));
        assert!(!format!("{:?}", address.config).contains("s3cret"));
    }

    #[test]
    fn another_machine_is_never_spoken_to_in_the_clear_unless_that_is_said() {
        assert_eq!(mode("postgres://u@db.example/xubao"), SslMode::Require);
        assert_eq!(
            mode("postgres://u@db.example/x?sslmode=require"),
            SslMode::Require
        );
        assert_eq!(
            mode("postgres://u@db.example/x?sslmode=disable"),
            SslMode::Disable
        );
        assert_eq!(mode("postgres://u@127.0.0.1/x"), SslMode::Disable);
        assert_eq!(
            mode("postgresql://u@127.0.0.1/x?sslmode=verify-ca"),
            SslMode::Require
        );
        assert_eq!(
            mode("postgres://u@localhost,db.example/x"),
            SslMode::Require
        );
        for wrong in [
            "postgres://u@db.example",
            "postgres://u@h/x?sslmode=maybe",
            "x",
            "",
        ] {
            assert!(Address::read(wrong).is_none(), "{wrong}");
        }
    }
}
