//! Where the browser comes back to.

use super::stage::{FAILURE, SUCCESS, Stage, come_back, landed};
use serde_json::json;

#[tokio::test]
async fn another_browser_is_sent_away_and_takes_nothing_along() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let query = stage.signed_in_there(&begun);
    let other = stage.begin().await;
    let wrong = begun.cookie.split('=').next().expect("a name").to_owned() + "=lib_unknown";
    for cookie in ["", &other.cookie, &wrong] {
        let (place, parameters) = landed(&stage.come_back(&query, cookie).await);
        assert_eq!(place, "https://app.example/out");
        assert_eq!(parameters["error"], "state-invalid");
        assert!(!parameters.contains_key("intentToken"));
    }
    assert_eq!(
        stage.provider.asked("token"),
        0,
        "no code was given to the provider"
    );
    let (place, parameters) = landed(&stage.come_back(&query, &begun.cookie).await);
    assert_eq!(place, SUCCESS);
    stage.validate(&parameters).await.expect(201);
}

#[tokio::test]
async fn of_fifty_that_come_back_at_once_one_asks_the_provider() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let query = stage.signed_in_there(&begun);
    let tries = (0..50).map(|_| come_back(stage.anonymous(), &query, &begun.cookie));
    let answers = futures_util::future::join_all(tries).await;
    let landed = answers.iter().map(landed);
    let (there, elsewhere): (Vec<_>, Vec<_>) = landed.partition(|(place, _)| place == SUCCESS);
    assert_eq!((there.len(), elsewhere.len()), (1, 49));
    for (_, parameters) in elsewhere {
        assert_eq!(parameters["error"], "intent-expired");
    }
    assert_eq!(stage.provider.asked("token"), 1);
    stage.validate(&there[0].1).await.expect(201);
}

#[tokio::test]
async fn what_is_no_state_of_ours_leads_nowhere() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let query = stage.signed_in_there(&begun);
    let state = query
        .split('&')
        .find(|pair| pair.starts_with("state="))
        .expect("it");
    let (start, end) = state.split_at(state.len() - 1);
    let turned = if end == "A" { "Q" } else { "A" };
    for query in [
        String::new(),
        "code=x".to_owned(),
        "state=".to_owned(),
        "state=default.lit_".to_owned(),
        "state=.".to_owned(),
        format!("code=x&{}", state.replace("default.", "none.")),
        format!("code=x&{}{turned}", &start[..start.len() - 1]),
        format!("code=x&{state}AA"),
    ] {
        let answer = stage.come_back(&query, &begun.cookie).await;
        answer.refused(400, "invalid-intent");
        assert!(!answer.headers.contains_key("location"));
    }
    let odd = format!("{state}&state=again");
    let answer = stage.come_back(&odd, &begun.cookie).await;
    assert_eq!(answer.status.as_u16(), 400);
}

#[tokio::test]
async fn the_provider_says_no_in_words_of_its_own() {
    for (error, told) in [
        ("access_denied", "access-denied"),
        ("server_error", "provider-unavailable"),
        ("temporarily_unavailable", "provider-unavailable"),
        ("invalid_scope", "provider-misconfigured"),
        ("something_else", "provider-answer-invalid"),
    ] {
        let stage = Stage::new().await;
        let begun = stage.begin().await;
        let query = stage.signed_in_there(&begun);
        let state = query
            .split('&')
            .find(|pair| pair.starts_with("state="))
            .expect("it");
        let query = format!("error={error}&error_description=no&{state}");
        let answer = stage.come_back(&query, &begun.cookie).await;
        let (_, parameters) = landed(&answer);
        assert_eq!(parameters["error"], told, "{error}");
        // The attempt is over, and its cookie gone.
        let cookie = answer.headers["set-cookie"].to_str().expect("a text");
        assert!(cookie.contains("Max-Age=0"), "{cookie}");
        let again = stage.come_back(&query, &begun.cookie).await;
        again.refused(400, "invalid-intent");
    }
}

#[tokio::test]
async fn an_old_state_goes_to_the_failure_url() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let query = stage.signed_in_there(&begun);
    stage.world.server.clock.advance_seconds(600);
    let answer = stage.come_back(&query, &begun.cookie).await;
    let (place, parameters) = landed(&answer);
    assert!(FAILURE.starts_with(&place));
    assert_eq!(parameters["error"], "intent-expired");
}

#[tokio::test]
async fn a_provider_deleted_meanwhile_lets_nobody_in() {
    let stage = Stage::new().await;
    let (begun, second) = (stage.begin().await, stage.begin().await);
    let query = stage.signed_in_there(&begun);
    let (_, parameters) = stage.through(&second).await;
    let path = format!("/v1/authorization/idps/{}", stage.idp);
    stage.world.super_admin.delete(&path).await.expect(200);
    let answer = stage.come_back(&query, &begun.cookie).await;
    answer.refused(400, "invalid-intent");
    stage
        .validate(&parameters)
        .await
        .refused(400, "invalid-intent");
}

#[tokio::test]
async fn a_false_answer_makes_no_account() {
    let stage = Stage::new().await;
    let before = stage.people().await;
    stage.provider.claim("nonce", json!("of another sign-in"));
    assert_eq!(stage.failure().await, "provider-answer-invalid");
    stage.provider.claim("aud", json!("another client"));
    assert_eq!(stage.failure().await, "provider-answer-invalid");
    assert_eq!(stage.people().await, before);
    let admin = &stage.world.super_admin;
    let organizations = admin
        .get("/v1/authorization/organizations?pageSize=100")
        .await;
    let list = organizations.body["organizations"]
        .as_array()
        .expect("a list")
        .clone();
    let mut told = String::new();
    for organization in list {
        let of_it = admin.in_organization(organization["id"].as_str().expect("an id"));
        let path = "/v1/authorization/organizations/events?type=intent.failed";
        told += &of_it.get(path).await.text;
    }
    assert!(told.contains("provider-answer-invalid"), "{told}");
}
