//! Passwords and sessions of one person, as the server acknowledged them.

use crate::Scene;
use crate::ledger::{Known, Totals};
use crate::rng::Rng;
use crate::server::{send, send_patiently};
use serde_json::json;

const ALIVE: &str = "alive";
const ENDED: &str = "ended";
const SESSIONS: &str = "/v1/authentication/users/sessions";

struct Held {
    id: String,
    token: String,
    /// [`ALIVE`] or [`ENDED`].
    state: Known,
}

/// What somebody signs in with, and where they are signed in.
pub struct Access {
    email: String,
    password: Known,
    sessions: Vec<Held>,
    /// Whether something was asked for since the last look.
    is_touched: bool,
}

/// The outcome of a request: acknowledged or not, and whether an answer came at all.
pub struct Outcome {
    pub acknowledged: bool,
    pub answered: bool,
}

impl Outcome {
    const NOTHING_TO_DO: Self = Self {
        acknowledged: false,
        answered: true,
    };
}

impl Access {
    pub fn new(email: &str, password: &str) -> Self {
        Self {
            email: email.to_owned(),
            password: Known::new(password),
            sessions: Vec::new(),
            is_touched: true,
        }
    }

    pub fn tokens(&self) -> impl Iterator<Item = String> {
        self.sessions.iter().map(|session| session.token.clone())
    }

    /// Signs in or out, or changes the password.
    pub async fn use_it(
        &mut self,
        scene: &Scene,
        http: &reqwest::Client,
        user: &str,
        new_password: String,
        rng: &mut Rng,
    ) -> Outcome {
        // With two passwords of which one is right a failure would say nothing.
        if self.password.is_doubtful() {
            return Outcome::NOTHING_TO_DO;
        }
        self.is_touched = true;
        let is_alive = |held: &&mut Held| !held.state.is_doubtful() && held.is_alive();
        let alive = self.sessions.iter_mut().filter(is_alive).count();
        match rng.below(3) {
            0 if alive > 0 => self.sign_out(scene, http).await,
            1 if alive > 0 => self.change_password(scene, http, user, new_password).await,
            _ => self.sign_in(scene, http).await,
        }
    }

    async fn sign_in(&mut self, scene: &Scene, http: &reqwest::Client) -> Outcome {
        let password = self.password.candidates().next().unwrap_or_default();
        let body = json!({"email": self.email, "password": password});
        let request = http.post(format!("{}{SESSIONS}", scene.base)).json(&body);
        match send(request).await {
            Some((201, body)) => {
                let text = |field: &str| body[field].as_str().expect("a text").to_owned();
                self.sessions.push(Held {
                    id: text("sessionId"),
                    token: text("sessionToken"),
                    state: Known::new(ALIVE),
                });
                Outcome {
                    acknowledged: true,
                    answered: true,
                }
            }
            other => unknown("signing in", &other),
        }
    }

    async fn sign_out(&mut self, scene: &Scene, http: &reqwest::Client) -> Outcome {
        let Some(held) = self.sessions.iter_mut().find(|held| held.is_alive()) else {
            return Outcome::NOTHING_TO_DO;
        };
        let path = format!("{}{SESSIONS}/{}", scene.base, held.id);
        let answer = send(http.delete(path).bearer_auth(&held.token)).await;
        let outcome = outcome("signing out", &answer, 204);
        held.state.asked(ENDED.to_owned(), outcome.acknowledged);
        outcome
    }

    /// Ends all other sessions, too.
    async fn change_password(
        &mut self,
        scene: &Scene,
        http: &reqwest::Client,
        user: &str,
        new: String,
    ) -> Outcome {
        let Some(place) = self.sessions.iter().position(Held::is_alive) else {
            return Outcome::NOTHING_TO_DO;
        };
        let path = format!("{}/v1/authentication/users/{user}/password", scene.base);
        let now = self.password.candidates().next().unwrap_or_default();
        let body = json!({"currentPassword": now, "newPassword": new});
        let request = http.put(path).bearer_auth(&self.sessions[place].token);
        let answer = send(request.json(&body)).await;
        let outcome = outcome("changing a password", &answer, 200);
        self.password.asked(new, outcome.acknowledged);
        for (other, held) in self.sessions.iter_mut().enumerate() {
            if other != place && held.is_alive() {
                held.state.asked(ENDED.to_owned(), outcome.acknowledged);
            }
        }
        outcome
    }

    /// Compares with the server, if anything was asked for since the last time.
    pub async fn settle(&mut self, scene: &Scene, http: &reqwest::Client, totals: &mut Totals) {
        if !std::mem::take(&mut self.is_touched) {
            return;
        }
        for held in &mut self.sessions {
            let found = if scene.is_alive(http, &held.token).await {
                ALIVE
            } else {
                ENDED
            };
            held.state.settle(found, totals);
        }
        self.sessions.retain(Held::is_alive);
        let candidates: Vec<_> = self.password.candidates().map(str::to_owned).collect();
        let mut found = "none of the passwords";
        for password in &candidates {
            let body = json!({"email": self.email, "password": password});
            let request = http.post(format!("{}{SESSIONS}", scene.base)).json(&body);
            match send_patiently(request).await {
                (201, body) => {
                    // Signed out again: a person's sessions are limited.
                    let path = format!(
                        "{}{SESSIONS}/{}",
                        scene.base,
                        body["sessionId"].as_str().expect("a text")
                    );
                    let token = body["sessionToken"].as_str().expect("a text");
                    let (ended, _) = send_patiently(http.delete(path).bearer_auth(token)).await;
                    assert_eq!(ended, 204);
                    found = password;
                    break;
                }
                (401, _) => {}
                other => panic!("signing in as {}: {other:?}", self.email),
            }
        }
        self.password.settle(found, totals);
    }
}

impl Held {
    fn is_alive(&self) -> bool {
        self.state.candidates().all(|state| state == ALIVE)
    }
}

fn outcome(what: &str, answer: &Option<(u16, serde_json::Value)>, good: u16) -> Outcome {
    match answer {
        Some((status, _)) if *status == good => Outcome {
            acknowledged: true,
            answered: true,
        },
        other => unknown(what, other),
    }
}

fn unknown(what: &str, answer: &Option<(u16, serde_json::Value)>) -> Outcome {
    match answer {
        None | Some((503, _)) => Outcome {
            acknowledged: false,
            answered: answer.is_some(),
        },
        Some(other) => panic!("{what}: {other:?}"),
    }
}
