//! The one warp filter: takes a request apart and gives it to the [`Api`].

use super::api::{Api, Request};
use super::network::Peer;
use super::service::Service;
use http::{HeaderMap, Method, Version};
use std::sync::Arc;
use warp::path::FullPath;
use warp::reply::Response;
use warp::{Filter, Rejection};

/// A filter that answers every request: it never rejects one.
pub fn filter<S: Service>(
    api: Arc<Api<S>>,
) -> impl Filter<Extract = (Response,), Error = Rejection> + Clone + Send + Sync + 'static {
    warp::method()
        .and(warp::path::full())
        .and(warp::query::raw().or(warp::any().map(String::new)).unify())
        .and(warp::header::headers_cloned())
        .and(warp::ext::optional::<Peer>())
        .and(warp::ext::optional::<Version>())
        .and(warp::body::stream())
        .then(
            move |method: Method,
                  path: FullPath,
                  query,
                  headers: HeaderMap,
                  peer,
                  version,
                  body| {
                let api = Arc::clone(&api);
                // Boxed: what is on its way is a few kilobytes, and is moved from hand to hand until it is
                // polled for the first time.
                Box::pin(async move {
                    let path = path.as_str().to_owned();
                    let answer = api
                        .respond(Request {
                            method,
                            path,
                            query,
                            headers,
                            peer,
                            version,
                            body,
                        })
                        .await;
                    answer.map(Into::into)
                })
            },
        )
}
