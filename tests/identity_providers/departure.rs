//! Where the browser leaves for the provider: whoever began the attempt, the browser that leaves returns.

use super::stage::{FAILURE, SUCCESS, Stage, landed, visit};
use crate::support::client::Answer;
use crate::support::faulty_provider::Misbehaviour;
use serde_json::json;

async fn begin(stage: &Stage) -> Answer {
    stage.try_begin(json!({})).await.expect(201)
}

fn refused(answer: &Answer) -> String {
    let (place, parameters) = landed(answer);
    assert!(FAILURE.starts_with(&place), "{place}");
    assert!(!answer.headers.contains_key("set-cookie"));
    parameters["error"].clone()
}

#[tokio::test]
async fn the_browser_that_leaves_gets_the_cookie_and_not_who_began() {
    let stage = Stage::new().await;
    let answer = begin(&stage).await;
    let begun = stage.leave(&answer).await;
    assert!(
        begun.url.starts_with(&stage.provider.issuer()),
        "{}",
        begun.url
    );
    let (place, parameters) = stage.through(&begun).await;
    assert_eq!(place, SUCCESS);
    stage.validate(&parameters).await.expect(201);
    // The attempt is over.
    let late = visit(stage.anonymous(), &answer.id("authUrl"), &begun.cookie).await;
    assert_eq!(late.status.as_u16(), 400);
}

#[tokio::test]
async fn a_page_loaded_anew_leads_to_the_same_place_and_another_browser_to_none() {
    let stage = Stage::new().await;
    let answer = begin(&stage).await;
    let address = answer.id("authUrl");
    let begun = stage.leave(&answer).await;
    let again = visit(stage.anonymous(), &address, &begun.cookie).await;
    assert_eq!(
        again.headers["location"].to_str().expect("a text"),
        begun.url
    );
    assert!(!again.headers.contains_key("set-cookie"));
    for cookie in ["", "idp-intent-1=lib_unknown"] {
        let other = visit(stage.anonymous(), &address, cookie).await;
        assert_eq!(refused(&other), "state-invalid");
    }
    let (place, _) = stage.through(&begun).await;
    assert_eq!(place, SUCCESS);
}

#[tokio::test]
async fn of_fifty_browsers_one_leaves() {
    let stage = Stage::new().await;
    let address = begin(&stage).await.id("authUrl");
    let tries = (0..50).map(|_| visit(stage.anonymous(), &address, ""));
    let answers = futures_util::future::join_all(tries).await;
    let (left, others): (Vec<_>, Vec<_>) = answers
        .iter()
        .partition(|answer| answer.headers.contains_key("set-cookie"));
    assert_eq!((left.len(), others.len()), (1, 49));
    for other in others {
        assert_eq!(refused(other), "state-invalid");
    }
}

#[tokio::test]
async fn who_comes_back_without_having_left_is_not_let_in() {
    let stage = Stage::new().await;
    let answer = begin(&stage).await;
    let address = url::Url::parse(&answer.id("authUrl")).expect("a URL");
    let query = format!("code=x&{}", address.query().expect("a state"));
    for cookie in ["", "idp-intent-1="] {
        let come = stage.come_back(&query, cookie).await;
        assert_eq!(refused(&come), "state-invalid");
    }
    assert_eq!(stage.provider.asked("token"), 0);
}

#[tokio::test]
async fn too_late_or_with_the_provider_down_the_browser_goes_to_the_failure_url() {
    let stage = Stage::new().await;
    let address = begin(&stage).await.id("authUrl");
    let client = stage.anonymous();
    // What was fetched of the provider is forgotten by then.
    stage.world.server.clock.advance_seconds(599);
    let how = Misbehaviour::Says(503, "text/plain", "down".to_owned());
    stage.provider.misbehave("openid-configuration", how);
    let down = visit(client, &address, "").await;
    let (_, parameters) = landed(&down);
    assert!(
        parameters
            .get("error")
            .is_none_or(|error| error == "provider-unavailable")
    );
    stage.world.server.clock.advance_seconds(1);
    assert_eq!(
        refused(&visit(client, &address, "").await),
        "intent-expired"
    );
}

#[tokio::test]
async fn what_is_no_attempt_of_ours_leads_nowhere() {
    let stage = Stage::new().await;
    let address = begin(&stage).await.id("authUrl");
    let (path, state) = address.split_once("state=").expect("a state");
    for wrong in [
        "",
        "default.",
        "default.lit_",
        "none.x",
        &state[..state.len() - 2],
        &"x".repeat(1000),
    ] {
        let answer = visit(stage.anonymous(), &format!("{path}state={wrong}"), "").await;
        answer.refused(400, "invalid-intent");
        assert!(!answer.headers.contains_key("location"));
    }
    let answer = visit(stage.anonymous(), path.trim_end_matches('?'), "").await;
    answer.refused(400, "invalid-intent");
    let odd = visit(stage.anonymous(), &format!("{address}&x=1"), "").await;
    assert_eq!(odd.status.as_u16(), 400);
}
