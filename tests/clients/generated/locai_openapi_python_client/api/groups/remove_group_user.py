from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.group_user_reply import GroupUserReply
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    group_id: str,
    user_id: str,
    *,
    deactivate: bool | Unset = False,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    headers["X-Iam-Orgid"] = x_iam_orgid

    params: dict[str, Any] = {}

    params["deactivate"] = deactivate

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/authorization/organizations/groups/{group_id}/users/{user_id}".format(
            group_id=quote(str(group_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GroupUserReply | Problem | None:
    if response.status_code == 200:
        response_200 = GroupUserReply.from_dict(response.json())

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
) -> Response[GroupUserReply | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    group_id: str,
    user_id: str,
    *,
    client: AuthenticatedClient,
    deactivate: bool | Unset = False,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[GroupUserReply | Problem]:
    """Take a user out of a group.

     With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by
    ORG_ADMIN and above, or goes.

    Args:
        group_id (str):
        user_id (str):
        deactivate (bool | Unset):  Default: False.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GroupUserReply | Problem]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        user_id=user_id,
        deactivate=deactivate,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    group_id: str,
    user_id: str,
    *,
    client: AuthenticatedClient,
    deactivate: bool | Unset = False,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> GroupUserReply | Problem | None:
    """Take a user out of a group.

     With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by
    ORG_ADMIN and above, or goes.

    Args:
        group_id (str):
        user_id (str):
        deactivate (bool | Unset):  Default: False.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GroupUserReply | Problem
    """

    return sync_detailed(
        group_id=group_id,
        user_id=user_id,
        client=client,
        deactivate=deactivate,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    group_id: str,
    user_id: str,
    *,
    client: AuthenticatedClient,
    deactivate: bool | Unset = False,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[GroupUserReply | Problem]:
    """Take a user out of a group.

     With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by
    ORG_ADMIN and above, or goes.

    Args:
        group_id (str):
        user_id (str):
        deactivate (bool | Unset):  Default: False.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GroupUserReply | Problem]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        user_id=user_id,
        deactivate=deactivate,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    group_id: str,
    user_id: str,
    *,
    client: AuthenticatedClient,
    deactivate: bool | Unset = False,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> GroupUserReply | Problem | None:
    """Take a user out of a group.

     With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by
    ORG_ADMIN and above, or goes.

    Args:
        group_id (str):
        user_id (str):
        deactivate (bool | Unset):  Default: False.
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GroupUserReply | Problem
    """

    return (
        await asyncio_detailed(
            group_id=group_id,
            user_id=user_id,
            client=client,
            deactivate=deactivate,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
