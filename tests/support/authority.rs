//! A certificate authority of the test's own.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::path::{Path, PathBuf};

/// Issues certificates that only those trust who are given [`Authority::pem`].
pub struct Authority {
    pub pem: String,
    issuer: Issuer<'static, KeyPair>,
}

/// Where a certificate and its key lie, in PEM.
pub struct Files {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

impl Authority {
    pub fn new() -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut parameters = CertificateParams::new(Vec::new()).expect("parameters");
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let pem = parameters.self_signed(&key).expect("signed").pem();
        Self {
            pem,
            issuer: Issuer::new(parameters, key),
        }
    }

    /// A certificate for this name, written to files of `directory`.
    pub fn issue(&self, name: &str, directory: &Path) -> Files {
        self.issue_with(name, directory, |_| {})
    }

    /// One that ended in the year 2001.
    pub fn issue_expired(&self, name: &str, directory: &Path) -> Files {
        self.issue_with(name, directory, |parameters| {
            parameters.not_before = rcgen::date_time_ymd(2000, 1, 1);
            parameters.not_after = rcgen::date_time_ymd(2001, 1, 1);
        })
    }

    fn issue_with(
        &self,
        name: &str,
        directory: &Path,
        change: impl FnOnce(&mut CertificateParams),
    ) -> Files {
        let key = KeyPair::generate().expect("a key");
        let mut parameters = CertificateParams::new(vec![name.to_owned()]).expect("parameters");
        change(&mut parameters);
        let certificate = parameters.signed_by(&key, &self.issuer).expect("signed");
        let files = Files {
            certificate: directory.join("server.pem"),
            key: directory.join("server.key"),
        };
        std::fs::write(&files.certificate, certificate.pem()).expect("written");
        std::fs::write(&files.key, key.serialize_pem()).expect("written");
        files
    }
}
