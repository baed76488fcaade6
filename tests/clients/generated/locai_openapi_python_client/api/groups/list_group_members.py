from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.group_member_page import GroupMemberPage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    group_id: str,
    *,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    headers["X-Iam-Orgid"] = x_iam_orgid

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["page"] = page

    params["pageSize"] = page_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/authorization/organizations/groups/{group_id}/members".format(
            group_id=quote(str(group_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GroupMemberPage | Problem | None:
    if response.status_code == 200:
        response_200 = GroupMemberPage.from_dict(response.json())

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
) -> Response[GroupMemberPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[GroupMemberPage | Problem]:
    """List those privileged in a group.

    Args:
        group_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GroupMemberPage | Problem]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    group_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> GroupMemberPage | Problem | None:
    """List those privileged in a group.

    Args:
        group_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GroupMemberPage | Problem
    """

    return sync_detailed(
        group_id=group_id,
        client=client,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[GroupMemberPage | Problem]:
    """List those privileged in a group.

    Args:
        group_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GroupMemberPage | Problem]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    group_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> GroupMemberPage | Problem | None:
    """List those privileged in a group.

    Args:
        group_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GroupMemberPage | Problem
    """

    return (
        await asyncio_detailed(
            group_id=group_id,
            client=client,
            cursor=cursor,
            page=page,
            page_size=page_size,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
