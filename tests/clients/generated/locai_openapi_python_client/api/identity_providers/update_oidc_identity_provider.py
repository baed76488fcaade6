from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.identity_provider_reply import IdentityProviderReply
from ...models.problem import Problem
from ...models.update_oidc_identity_provider_request import (
    UpdateOidcIdentityProviderRequest,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    idp_id: str,
    *,
    body: UpdateOidcIdentityProviderRequest,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/authorization/idps/oidc/{idp_id}".format(
            idp_id=quote(str(idp_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> IdentityProviderReply | Problem | None:
    if response.status_code == 200:
        response_200 = IdentityProviderReply.from_dict(response.json())

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
) -> Response[IdentityProviderReply | Problem]:
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
    body: UpdateOidcIdentityProviderRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[IdentityProviderReply | Problem]:
    """Replace the settings of Google, Microsoft or any other OpenID Connect provider.

     `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId`
    left out stay. The issuer stays for good, because accounts are linked by the subjects it gives:
    another one is another provider.

    Args:
        idp_id (str):
        x_app_name (str | Unset):
        body (UpdateOidcIdentityProviderRequest): What a provider may do here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentityProviderReply | Problem]
    """

    kwargs = _get_kwargs(
        idp_id=idp_id,
        body=body,
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
    body: UpdateOidcIdentityProviderRequest,
    x_app_name: str | Unset = UNSET,
) -> IdentityProviderReply | Problem | None:
    """Replace the settings of Google, Microsoft or any other OpenID Connect provider.

     `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId`
    left out stay. The issuer stays for good, because accounts are linked by the subjects it gives:
    another one is another provider.

    Args:
        idp_id (str):
        x_app_name (str | Unset):
        body (UpdateOidcIdentityProviderRequest): What a provider may do here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentityProviderReply | Problem
    """

    return sync_detailed(
        idp_id=idp_id,
        client=client,
        body=body,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateOidcIdentityProviderRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[IdentityProviderReply | Problem]:
    """Replace the settings of Google, Microsoft or any other OpenID Connect provider.

     `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId`
    left out stay. The issuer stays for good, because accounts are linked by the subjects it gives:
    another one is another provider.

    Args:
        idp_id (str):
        x_app_name (str | Unset):
        body (UpdateOidcIdentityProviderRequest): What a provider may do here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentityProviderReply | Problem]
    """

    kwargs = _get_kwargs(
        idp_id=idp_id,
        body=body,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    idp_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateOidcIdentityProviderRequest,
    x_app_name: str | Unset = UNSET,
) -> IdentityProviderReply | Problem | None:
    """Replace the settings of Google, Microsoft or any other OpenID Connect provider.

     `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId`
    left out stay. The issuer stays for good, because accounts are linked by the subjects it gives:
    another one is another provider.

    Args:
        idp_id (str):
        x_app_name (str | Unset):
        body (UpdateOidcIdentityProviderRequest): What a provider may do here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentityProviderReply | Problem
    """

    return (
        await asyncio_detailed(
            idp_id=idp_id,
            client=client,
            body=body,
            x_app_name=x_app_name,
        )
    ).parsed
