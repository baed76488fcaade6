from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.user_search_request import UserSearchRequest
from ...models.user_view_page import UserViewPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: UserSearchRequest,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["page"] = page

    params["pageSize"] = page_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/authorization/users/search",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | UserViewPage | None:
    if response.status_code == 200:
        response_200 = UserViewPage.from_dict(response.json())

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
) -> Response[Problem | UserViewPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: UserSearchRequest,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | UserViewPage]:
    """Find users of the application.

     All criteria given must match; texts match any part, in any case. The page is named in the query or
    in the body, which wins.

    Args:
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (UserSearchRequest): Criteria as a body gives them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | UserViewPage]
    """

    kwargs = _get_kwargs(
        body=body,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: UserSearchRequest,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Problem | UserViewPage | None:
    """Find users of the application.

     All criteria given must match; texts match any part, in any case. The page is named in the query or
    in the body, which wins.

    Args:
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (UserSearchRequest): Criteria as a body gives them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | UserViewPage
    """

    return sync_detailed(
        client=client,
        body=body,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: UserSearchRequest,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | UserViewPage]:
    """Find users of the application.

     All criteria given must match; texts match any part, in any case. The page is named in the query or
    in the body, which wins.

    Args:
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (UserSearchRequest): Criteria as a body gives them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | UserViewPage]
    """

    kwargs = _get_kwargs(
        body=body,
        cursor=cursor,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: UserSearchRequest,
    cursor: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Problem | UserViewPage | None:
    """Find users of the application.

     All criteria given must match; texts match any part, in any case. The page is named in the query or
    in the body, which wins.

    Args:
        cursor (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (UserSearchRequest): Criteria as a body gives them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | UserViewPage
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            cursor=cursor,
            page=page,
            page_size=page_size,
            x_app_name=x_app_name,
        )
    ).parsed
