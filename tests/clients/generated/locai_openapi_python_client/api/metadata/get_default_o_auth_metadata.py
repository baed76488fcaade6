from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.authorization_server_metadata import AuthorizationServerMetadata
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
        "method": "get",
        "url": "/.well-known/oauth-authorization-server",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AuthorizationServerMetadata | Problem | None:
    if response.status_code == 200:
        response_200 = AuthorizationServerMetadata.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

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
) -> Response[AuthorizationServerMetadata | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    x_app_name: str | Unset = UNSET,
) -> Response[AuthorizationServerMetadata | Problem]:
    """The same for the application that `X-App-Name` names, or the only one.

     Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414
    §3.3) must be given that address as the issuer.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AuthorizationServerMetadata | Problem]
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
    client: AuthenticatedClient | Client,
    x_app_name: str | Unset = UNSET,
) -> AuthorizationServerMetadata | Problem | None:
    """The same for the application that `X-App-Name` names, or the only one.

     Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414
    §3.3) must be given that address as the issuer.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AuthorizationServerMetadata | Problem
    """

    return sync_detailed(
        client=client,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    x_app_name: str | Unset = UNSET,
) -> Response[AuthorizationServerMetadata | Problem]:
    """The same for the application that `X-App-Name` names, or the only one.

     Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414
    §3.3) must be given that address as the issuer.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AuthorizationServerMetadata | Problem]
    """

    kwargs = _get_kwargs(
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    x_app_name: str | Unset = UNSET,
) -> AuthorizationServerMetadata | Problem | None:
    """The same for the application that `X-App-Name` names, or the only one.

     Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414
    §3.3) must be given that address as the issuer.

    Args:
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AuthorizationServerMetadata | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            x_app_name=x_app_name,
        )
    ).parsed
