from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.membership_reply import MembershipReply
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    user_id: str,
    *,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    headers["X-Iam-Orgid"] = x_iam_orgid

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/authorization/organizations/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MembershipReply | Problem | None:
    if response.status_code == 200:
        response_200 = MembershipReply.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[MembershipReply | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    user_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[MembershipReply | Problem]:
    """Take a member out of the organization, its groups and its sessions.

     A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.

    Args:
        user_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MembershipReply | Problem]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> MembershipReply | Problem | None:
    """Take a member out of the organization, its groups and its sessions.

     A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.

    Args:
        user_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MembershipReply | Problem
    """

    return sync_detailed(
        user_id=user_id,
        client=client,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    user_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[MembershipReply | Problem]:
    """Take a member out of the organization, its groups and its sessions.

     A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.

    Args:
        user_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MembershipReply | Problem]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> MembershipReply | Problem | None:
    """Take a member out of the organization, its groups and its sessions.

     A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.

    Args:
        user_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MembershipReply | Problem
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            client=client,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
