from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delete_identity_provider_reply import DeleteIdentityProviderReply
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    idp_id: str,
    *,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/authorization/idps/{idp_id}".format(
            idp_id=quote(str(idp_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeleteIdentityProviderReply | Problem | None:
    if response.status_code == 200:
        response_200 = DeleteIdentityProviderReply.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[DeleteIdentityProviderReply | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> Response[DeleteIdentityProviderReply | Problem]:
    """Delete an identity provider.

     Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened
    by it go on.

    Args:
        idp_id (str):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeleteIdentityProviderReply | Problem]
    """

    kwargs = _get_kwargs(
        idp_id=idp_id,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> DeleteIdentityProviderReply | Problem | None:
    """Delete an identity provider.

     Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened
    by it go on.

    Args:
        idp_id (str):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeleteIdentityProviderReply | Problem
    """

    return sync_detailed(
        idp_id=idp_id,
        client=client,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> Response[DeleteIdentityProviderReply | Problem]:
    """Delete an identity provider.

     Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened
    by it go on.

    Args:
        idp_id (str):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DeleteIdentityProviderReply | Problem]
    """

    kwargs = _get_kwargs(
        idp_id=idp_id,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
) -> DeleteIdentityProviderReply | Problem | None:
    """Delete an identity provider.

     Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened
    by it go on.

    Args:
        idp_id (str):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DeleteIdentityProviderReply | Problem
    """

    return (
        await asyncio_detailed(
            idp_id=idp_id,
            client=client,
            x_app_name=x_app_name,
        )
    ).parsed
