//! The calls of the code flow.

use std::pin::Pin;

use domain::identity_provider::{OidcSettings, ProviderFailure};
use oauth2::basic::{BasicErrorResponse, BasicErrorResponseType, BasicTokenType};
use oauth2::{
    AsyncHttpClient, AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    EmptyExtraTokenFields, ExtraTokenFields, HttpRequest, HttpResponse, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, StandardRevocableToken,
    StandardTokenIntrospectionResponse, StandardTokenResponse, TokenResponse, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::super::failure::Failure;
use super::super::http::Http;
use super::claims::{IdClaims, UserInfo};
use super::discovery::Metadata;
use super::{AuthorizationRequest, Redemption};
use crate::services::Secret;

/// What the token endpoint gives besides the access token (OpenID Connect Core 1.0 §3.1.3.3).
#[derive(Debug, Deserialize, Serialize)]
struct WithIdToken {
    id_token: Option<String>,
}

impl ExtraTokenFields for WithIdToken {}

type Answer = StandardTokenResponse<WithIdToken, BasicTokenType>;

type Client = oauth2::Client<
    BasicErrorResponse,
    Answer,
    StandardTokenIntrospectionResponse<EmptyExtraTokenFields, BasicTokenType>,
    StandardRevocableToken,
    oauth2::basic::BasicRevocationErrorResponse,
>;

/// Makes the calls of that library. A closure would do but for its future's lifetime, which a task that
/// may move between threads cannot name.
struct Caller<'a>(&'a Http);

impl<'c> AsyncHttpClient<'c> for Caller<'_> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Failure>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.0.send_parts(request))
    }
}

/// What a code was redeemed for.
pub(super) struct Tokens {
    pub id_token: Secret,
    pub access_token: Secret,
}

pub(super) fn authorization_url(
    settings: &OidcSettings,
    metadata: &Metadata,
    request: AuthorizationRequest,
) -> Result<Url, Failure> {
    let client = Client::new(ClientId::new(settings.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(metadata.authorization_endpoint.clone()))
        .set_redirect_uri(redirect(request.redirect_uri)?);
    let has_openid = settings.scopes.iter().any(|scope| scope == "openid");
    let openid = (!has_openid).then(|| "openid".to_owned());
    let scopes = openid.into_iter().chain(settings.scopes.iter().cloned());
    let (url, _) = client
        .authorize_url(|| CsrfToken::new(request.state))
        .add_scopes(scopes.map(Scope::new))
        .add_extra_param("nonce", request.nonce)
        .add_extra_param("code_challenge", request.pkce_challenge)
        .add_extra_param("code_challenge_method", "S256")
        .url();
    Ok(url)
}

/// The parameter `iss` beside a code (RFC 9207): a code of another provider is sent to none.
pub(super) fn check_issuer_of_answer(
    metadata: &Metadata,
    issuer: Option<&str>,
) -> Result<(), Failure> {
    match issuer {
        // Microsoft's template is no issuer that could be compared; it sends none.
        Some(issuer) if issuer == metadata.issuer => Ok(()),
        Some(_) => Err(Failure::invalid("the code came from another issuer")),
        None if metadata.sends_issuer => Err(Failure::invalid(
            "the code came without the issuer that the provider's metadata promise",
        )),
        None => Ok(()),
    }
}

pub(super) async fn exchange(
    http: &Http,
    settings: &OidcSettings,
    metadata: &Metadata,
    client_secret: &Secret,
    redemption: Redemption,
) -> Result<Tokens, Failure> {
    let client = Client::new(ClientId::new(settings.client_id.clone()))
        .set_client_secret(ClientSecret::new(client_secret.expose().to_owned()))
        .set_auth_type(client_authentication(metadata)?)
        .set_token_uri(TokenUrl::from_url(metadata.token_endpoint.clone()))
        .set_redirect_uri(redirect(redemption.redirect_uri)?);
    let caller = Caller(http);
    let answer = client
        .exchange_code(AuthorizationCode::new(redemption.code.expose().to_owned()))
        .set_pkce_verifier(PkceCodeVerifier::new(
            redemption.pkce_verifier.expose().to_owned(),
        ))
        .request_async(&caller)
        .await
        .map_err(refused)?;
    let id_token = answer.extra_fields().id_token.clone();
    let id_token = id_token.ok_or_else(|| {
        Failure::invalid("it answers a code without an ID token: is `openid` among the scopes?")
    })?;
    Ok(Tokens {
        id_token: Secret::from(id_token),
        access_token: Secret::from(answer.access_token().secret().as_str()),
    })
}

/// Asks who the token is of (OpenID Connect Core 1.0 §5.3), and believes it only if it is of the same
/// person as the ID token.
pub(super) async fn userinfo(
    http: &Http,
    endpoint: &Url,
    access_token: &Secret,
    claims: &IdClaims,
) -> Result<UserInfo, Failure> {
    let answer = http.json(endpoint, Some(access_token.expose())).await?;
    let userinfo: UserInfo = serde_json::from_slice(&answer.body).map_err(|_| {
        Failure::invalid("what its userinfo endpoint answers is not JSON with a subject")
    })?;
    if userinfo.sub == claims.sub {
        Ok(userinfo)
    } else {
        Err(Failure::invalid(
            "its userinfo endpoint speaks of somebody else",
        ))
    }
}

fn redirect(uri: String) -> Result<RedirectUrl, Failure> {
    RedirectUrl::new(uri).map_err(|_| Failure::misconfigured("the callback address is no address"))
}

/// By HTTP Basic, which every provider has to take (RFC 6749 §2.3.1), unless it says otherwise.
fn client_authentication(metadata: &Metadata) -> Result<AuthType, Failure> {
    let known = &metadata.client_authentication;
    let takes = |method: &str| known.iter().any(|known| known == method);
    if known.is_empty() || takes("client_secret_basic") {
        Ok(AuthType::BasicAuth)
    } else if takes("client_secret_post") {
        Ok(AuthType::RequestBody)
    } else {
        Err(Failure::misconfigured(
            "it does not take a client secret, neither by HTTP Basic nor in the form",
        ))
    }
}

/// What the token endpoint's refusal means (RFC 6749 §5.2). Its own words are not repeated.
fn refused(error: RequestTokenError<Failure, BasicErrorResponse>) -> Failure {
    use BasicErrorResponseType as Type;
    match error {
        RequestTokenError::Request(failure) => failure,
        RequestTokenError::Parse(..) => {
            Failure::invalid("what its token endpoint answers is not in a form that is known")
        }
        RequestTokenError::Other(_) => Failure::invalid("its token endpoint answers nothing"),
        RequestTokenError::ServerResponse(response) => match response.error() {
            Type::InvalidGrant => Failure::new(
                ProviderFailure::CodeRefused,
                "it refuses the code: used, too old, or for another callback address",
            ),
            Type::InvalidClient => {
                Failure::misconfigured("it refuses the client: its id or its secret is wrong")
            }
            Type::UnauthorizedClient | Type::UnsupportedGrantType => {
                Failure::misconfigured("it does not let this client redeem codes")
            }
            Type::InvalidRequest | Type::InvalidScope => {
                Failure::misconfigured("it refuses the request, its scopes or callback address")
            }
            Type::Extension(word) => match word.as_str() {
                "access_denied" => {
                    Failure::new(ProviderFailure::AccessDenied, "it denies the access")
                }
                "server_error" | "temporarily_unavailable" => {
                    Failure::unavailable("it says that it is out of order")
                }
                _ => Failure::invalid("it refuses the code for a reason that is not known"),
            },
        },
    }
}
