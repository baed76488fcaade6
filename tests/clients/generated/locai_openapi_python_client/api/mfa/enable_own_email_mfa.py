from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.factor_change_reply import FactorChangeReply
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/authentication/users/me/mfa/email",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> FactorChangeReply | Problem | None:
    if response.status_code == 200:
        response_200 = FactorChangeReply.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

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
) -> Response[FactorChangeReply | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> Response[FactorChangeReply | Problem]:
    """Ask me for a mailed code at each sign-in.

     Needs something proved within the last 5 minutes: see `reauthenticate`.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FactorChangeReply | Problem]
    """

    kwargs = _get_kwargs(
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> FactorChangeReply | Problem | None:
    """Ask me for a mailed code at each sign-in.

     Needs something proved within the last 5 minutes: see `reauthenticate`.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FactorChangeReply | Problem
    """

    return sync_detailed(
        client=client,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> Response[FactorChangeReply | Problem]:
    """Ask me for a mailed code at each sign-in.

     Needs something proved within the last 5 minutes: see `reauthenticate`.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FactorChangeReply | Problem]
    """

    kwargs = _get_kwargs(
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> FactorChangeReply | Problem | None:
    """Ask me for a mailed code at each sign-in.

     Needs something proved within the last 5 minutes: see `reauthenticate`.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FactorChangeReply | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            x_app_name=x_app_name,
        )
    ).parsed
