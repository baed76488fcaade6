from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.signed_checkpoint import SignedCheckpoint
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    headers["X-Iam-Orgid"] = x_iam_orgid

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/authorization/organizations/events/checkpoint",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SignedCheckpoint | None:
    if response.status_code == 200:
        response_200 = SignedCheckpoint.from_dict(response.json())

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
) -> Response[Problem | SignedCheckpoint]:
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
    x_iam_orgid: str,
) -> Response[Problem | SignedCheckpoint]:
    """A signed statement of where the organization's trail ends now.

     Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is
    still the same. The application's JWKS verifies the signature.

    Args:
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedCheckpoint]
    """

    kwargs = _get_kwargs(
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Problem | SignedCheckpoint | None:
    """A signed statement of where the organization's trail ends now.

     Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is
    still the same. The application's JWKS verifies the signature.

    Args:
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedCheckpoint
    """

    return sync_detailed(
        client=client,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[Problem | SignedCheckpoint]:
    """A signed statement of where the organization's trail ends now.

     Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is
    still the same. The application's JWKS verifies the signature.

    Args:
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedCheckpoint]
    """

    kwargs = _get_kwargs(
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Problem | SignedCheckpoint | None:
    """A signed statement of where the organization's trail ends now.

     Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is
    still the same. The application's JWKS verifies the signature.

    Args:
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedCheckpoint
    """

    return (
        await asyncio_detailed(
            client=client,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
