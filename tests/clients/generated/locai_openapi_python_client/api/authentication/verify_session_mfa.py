from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.signed_in import SignedIn
from ...models.verify_session_mfa_request import VerifySessionMfaRequest
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: VerifySessionMfaRequest,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/authentication/users/sessions/mfa",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SignedIn | None:
    if response.status_code == 201:
        response_201 = SignedIn.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | SignedIn]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: VerifySessionMfaRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SignedIn]:
    """Prove the second factor of a session that waits for one.

     `code` is the mailed code, the one-time password of the authenticator app, or a recovery code.
    Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person,
    over all sign-ins; too many lock second factors for a while and end the sessions that wait.

    Args:
        x_app_name (str | Unset):
        body (VerifySessionMfaRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedIn]
    """

    kwargs = _get_kwargs(
        body=body,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: VerifySessionMfaRequest,
    x_app_name: str | Unset = UNSET,
) -> Problem | SignedIn | None:
    """Prove the second factor of a session that waits for one.

     `code` is the mailed code, the one-time password of the authenticator app, or a recovery code.
    Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person,
    over all sign-ins; too many lock second factors for a while and end the sessions that wait.

    Args:
        x_app_name (str | Unset):
        body (VerifySessionMfaRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedIn
    """

    return sync_detailed(
        client=client,
        body=body,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: VerifySessionMfaRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SignedIn]:
    """Prove the second factor of a session that waits for one.

     `code` is the mailed code, the one-time password of the authenticator app, or a recovery code.
    Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person,
    over all sign-ins; too many lock second factors for a while and end the sessions that wait.

    Args:
        x_app_name (str | Unset):
        body (VerifySessionMfaRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedIn]
    """

    kwargs = _get_kwargs(
        body=body,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: VerifySessionMfaRequest,
    x_app_name: str | Unset = UNSET,
) -> Problem | SignedIn | None:
    """Prove the second factor of a session that waits for one.

     `code` is the mailed code, the one-time password of the authenticator app, or a recovery code.
    Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person,
    over all sign-ins; too many lock second factors for a while and end the sessions that wait.

    Args:
        x_app_name (str | Unset):
        body (VerifySessionMfaRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedIn
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_app_name=x_app_name,
        )
    ).parsed
