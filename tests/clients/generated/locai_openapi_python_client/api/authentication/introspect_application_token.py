from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.presented_token_request import PresentedTokenRequest
from ...models.problem import Problem
from ...models.token_introspection import TokenIntrospection
from ...types import Response


def _get_kwargs(
    app_name: str,
    *,
    body: PresentedTokenRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/apps/{app_name}/oauth/introspect".format(
            app_name=quote(str(app_name), safe=""),
        ),
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | TokenIntrospection | None:
    if response.status_code == 200:
        response_200 = TokenIntrospection.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[Problem | TokenIntrospection]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_name: str,
    *,
    client: AuthenticatedClient,
    body: PresentedTokenRequest,
) -> Response[Problem | TokenIntrospection]:
    """The same, of the application that the path names.

     A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session
    tokens and access tokens of this application are told of, and whether they are good is looked up: a
    token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of
    another application and one that never was.

    Args:
        app_name (str):
        body (PresentedTokenRequest): The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are
            not known are ignored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TokenIntrospection]
    """

    kwargs = _get_kwargs(
        app_name=app_name,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app_name: str,
    *,
    client: AuthenticatedClient,
    body: PresentedTokenRequest,
) -> Problem | TokenIntrospection | None:
    """The same, of the application that the path names.

     A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session
    tokens and access tokens of this application are told of, and whether they are good is looked up: a
    token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of
    another application and one that never was.

    Args:
        app_name (str):
        body (PresentedTokenRequest): The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are
            not known are ignored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TokenIntrospection
    """

    return sync_detailed(
        app_name=app_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app_name: str,
    *,
    client: AuthenticatedClient,
    body: PresentedTokenRequest,
) -> Response[Problem | TokenIntrospection]:
    """The same, of the application that the path names.

     A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session
    tokens and access tokens of this application are told of, and whether they are good is looked up: a
    token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of
    another application and one that never was.

    Args:
        app_name (str):
        body (PresentedTokenRequest): The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are
            not known are ignored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TokenIntrospection]
    """

    kwargs = _get_kwargs(
        app_name=app_name,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app_name: str,
    *,
    client: AuthenticatedClient,
    body: PresentedTokenRequest,
) -> Problem | TokenIntrospection | None:
    """The same, of the application that the path names.

     A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session
    tokens and access tokens of this application are told of, and whether they are good is looked up: a
    token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of
    another application and one that never was.

    Args:
        app_name (str):
        body (PresentedTokenRequest): The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are
            not known are ignored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TokenIntrospection
    """

    return (
        await asyncio_detailed(
            app_name=app_name,
            client=client,
            body=body,
        )
    ).parsed
