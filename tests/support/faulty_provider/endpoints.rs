//! Its endpoints: what a right provider answers, unless told otherwise.

use super::{Authorized, CLIENT_ID, CLIENT_SECRET, FOR_EVER, Misbehaviour, State, set};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use domain::ambient::Clock;
use futures_util::stream;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::{Request, Response};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use url::Url;

type Body = BoxBody<Bytes, Infallible>;

pub(super) async fn answer(
    state: Arc<Mutex<State>>,
    request: Request<Incoming>,
) -> Result<Response<Body>, io::Error> {
    let path = request.uri().path().to_owned();
    let misbehaviour = {
        let mut state = state.lock().expect("no test panicked within");
        *state.asked.entry(path.clone()).or_default() += 1;
        let found = state
            .misbehaviour
            .iter()
            .find(|(end, _)| path.ends_with(**end));
        found.map(|(_, how)| how.clone())
    };
    if let Some(how) = misbehaviour {
        return misbehave(how).await;
    }
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    let authorization = head.headers.get("authorization");
    let authorization = authorization.and_then(|value| value.to_str().ok());
    let mut state = state.lock().expect("no test panicked within");
    let answer = if path.ends_with("/.well-known/openid-configuration") {
        metadata(&state)
    } else if path.ends_with("/keys") {
        let keys: Vec<Value> = state.keys.iter().map(super::SigningKey::shown).collect();
        kept(&state, json!({ "keys": keys }))
    } else if path.ends_with("/token") {
        token(&mut state, authorization, &body)
    } else if path.ends_with("/userinfo") {
        userinfo(&state, authorization)
    } else if path.ends_with("/authorize") {
        let url = format!("{}{}", state.base, head.uri);
        match authorize(&mut state, &Url::parse(&url).expect("a URL")) {
            Ok(back) => redirect(back.as_str()),
            Err(what) => text(400, "text/plain", what),
        }
    } else {
        text(404, "text/plain", "not here".to_owned())
    };
    Ok(answer)
}

fn metadata(state: &State) -> Response<Body> {
    let base = &state.base;
    let mut metadata = Map::new();
    for (name, value) in [
        ("issuer", json!(state.issuer)),
        ("authorization_endpoint", json!(format!("{base}/authorize"))),
        ("token_endpoint", json!(format!("{base}/token"))),
        ("jwks_uri", json!(format!("{base}/keys"))),
        ("userinfo_endpoint", json!(format!("{base}/userinfo"))),
        ("response_types_supported", json!(["code"])),
        ("code_challenge_methods_supported", json!(["S256"])),
    ] {
        set(&mut metadata, name, value);
    }
    (state.change_metadata)(&mut metadata);
    kept(state, Value::Object(metadata))
}

/// What the browser comes back with from the authorization endpoint.
pub(super) fn authorize(state: &mut State, url: &Url) -> Result<Url, String> {
    let given: HashMap<String, String> = url.query_pairs().into_owned().collect();
    let needed = |name: &str| given.get(name).cloned().ok_or(format!("{name} is missing"));
    if needed("client_id")? != CLIENT_ID || needed("response_type")? != "code" {
        return Err("another client or response type".to_owned());
    }
    if needed("code_challenge_method")? != "S256" {
        return Err("no PKCE with S256".to_owned());
    }
    if !needed("scope")?.split(' ').any(|scope| scope == "openid") {
        return Err("openid is not among the scopes".to_owned());
    }
    state.last_code += 1;
    let code = format!("code-{}", state.last_code);
    let authorized = Authorized {
        redirect_uri: needed("redirect_uri")?,
        nonce: given.get("nonce").cloned(),
        challenge: needed("code_challenge")?,
        person: state.person.clone(),
    };
    let mut back = Url::parse(&authorized.redirect_uri).map_err(|error| error.to_string())?;
    back.query_pairs_mut()
        .append_pair("code", &code)
        .append_pair("state", &needed("state")?);
    state.codes.insert(code, authorized);
    Ok(back)
}

fn token(state: &mut State, authorization: Option<&str>, body: &[u8]) -> Response<Body> {
    let refuse = |status, error: &str| {
        json_answer(
            status,
            &json!({"error": error, "error_description": "what-nobody-should-repeat"}),
        )
    };
    let form: HashMap<String, String> = url::form_urlencoded::parse(body).into_owned().collect();
    let given = |name: &str| form.get(name).map_or("", String::as_str);
    let basic = authorization.and_then(|value| value.strip_prefix("Basic "));
    let client = match basic.and_then(|text| STANDARD.decode(text).ok()) {
        Some(pair) => {
            // Both parts are in the form's encoding (RFC 6749 §2.3.1).
            let pair = String::from_utf8(pair)
                .unwrap_or_default()
                .replacen(':', "=", 1);
            url::form_urlencoded::parse(pair.as_bytes())
                .into_owned()
                .next()
        }
        None => Some((
            given("client_id").to_owned(),
            given("client_secret").to_owned(),
        )),
    };
    if client != Some((CLIENT_ID.to_owned(), CLIENT_SECRET.to_owned())) {
        return refuse(401, "invalid_client");
    }
    if given("grant_type") != "authorization_code" {
        return refuse(400, "unsupported_grant_type");
    }
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(given("code_verifier")));
    // A code is used up by whoever comes with it first.
    let authorized = state.codes.remove(given("code"));
    let authorized = authorized.filter(|authorized| {
        authorized.challenge == challenge && authorized.redirect_uri == given("redirect_uri")
    });
    let Some(authorized) = authorized else {
        return refuse(400, "invalid_grant");
    };
    let id_token = id_token(state, authorized);
    json_answer(
        200,
        &json!({"access_token": "access", "token_type": "Bearer", "id_token": id_token}),
    )
}

fn id_token(state: &State, authorized: Authorized) -> String {
    let now = state.clock.now().seconds();
    let mut claims = authorized.person;
    for (name, value) in [
        ("aud", json!(CLIENT_ID)),
        ("iat", json!(now)),
        ("exp", json!(now + 300)),
        ("nonce", json!(authorized.nonce)),
    ] {
        set(&mut claims, name, value);
    }
    let tenant = claims.get("tid").and_then(Value::as_str).unwrap_or("");
    let issuer = state.issuer.replace("{tenantid}", tenant);
    claims.insert("iss".to_owned(), json!(issuer));
    (state.change_claims)(&mut claims);
    state.keys[0].sign(&claims, state.signing)
}

fn userinfo(state: &State, authorization: Option<&str>) -> Response<Body> {
    if authorization != Some("Bearer access") {
        return json_answer(401, &json!({"error": "invalid_token"}));
    }
    let mut claims = state.person.clone();
    (state.change_userinfo)(&mut claims);
    json_answer(200, &Value::Object(claims))
}

async fn misbehave(how: Misbehaviour) -> Result<Response<Body>, io::Error> {
    const PIECE: usize = 64 * 1024;
    let piece = |size| Ok(Frame::data(Bytes::from(vec![b' '; size])));
    match how {
        Misbehaviour::Hangs => {
            tokio::time::sleep(FOR_EVER).await;
            Err(io::Error::other("gives up"))
        }
        Misbehaviour::Drips => {
            let drops = stream::unfold((), move |()| async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                Some((piece(1), ()))
            });
            Ok(streamed(drops))
        }
        Misbehaviour::Huge => Ok(text(200, "application/json", " ".repeat(3 << 20))),
        Misbehaviour::HugeInPieces => {
            let pieces = stream::unfold(0, move |sent| async move {
                (sent < 48).then(|| (piece(PIECE), sent + 1))
            });
            Ok(streamed(pieces))
        }
        Misbehaviour::Redirects(to) => Ok(redirect(&to)),
        Misbehaviour::Says(status, kind, what) => Ok(text(status, kind, what)),
        Misbehaviour::HangsUp => Err(io::Error::other("hangs up")),
    }
}

fn streamed(
    pieces: impl stream::Stream<Item = Result<Frame<Bytes>, Infallible>> + Send + Sync + 'static,
) -> Response<Body> {
    let body = BodyExt::boxed(StreamBody::new(pieces));
    Response::builder()
        .header("content-type", "application/json")
        .body(body)
        .expect("an answer")
}

fn kept(state: &State, value: Value) -> Response<Body> {
    let mut answer = json_answer(200, &value);
    if let Some(how) = &state.cache_control {
        answer
            .headers_mut()
            .insert("cache-control", how.parse().expect("a header"));
    }
    answer
}

fn redirect(to: &str) -> Response<Body> {
    let mut answer = text(302, "text/plain", String::new());
    answer
        .headers_mut()
        .insert("location", to.parse().expect("a header"));
    answer
}

fn json_answer(status: u16, value: &Value) -> Response<Body> {
    text(status, "application/json", value.to_string())
}

fn text(status: u16, kind: &str, text: String) -> Response<Body> {
    Response::builder()
        .status(status)
        .header("content-type", kind)
        .body(BodyExt::boxed(Full::new(Bytes::from(text))))
        .expect("an answer")
}
