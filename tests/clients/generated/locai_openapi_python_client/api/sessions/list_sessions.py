from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_sessions_state import ListSessionsState
from ...models.problem import Problem
from ...models.session_page import SessionPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    state: ListSessionsState | Unset = UNSET,
    user_id: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["orgId"] = org_id

    params["page"] = page

    params["pageSize"] = page_size

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state.value

    params["state"] = json_state

    params["userId"] = user_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/authorization/sessions",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SessionPage | None:
    if response.status_code == 200:
        response_200 = SessionPage.from_dict(response.json())

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
) -> Response[Problem | SessionPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    state: ListSessionsState | Unset = UNSET,
    user_id: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SessionPage]:
    """List active and expired sessions of the application.

    Args:
        cursor (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        state (ListSessionsState | Unset): Where a session stands. `Expired` is not stored: it
            follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_id (str | Unset):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SessionPage]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        org_id=org_id,
        page=page,
        page_size=page_size,
        state=state,
        user_id=user_id,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    state: ListSessionsState | Unset = UNSET,
    user_id: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Problem | SessionPage | None:
    """List active and expired sessions of the application.

    Args:
        cursor (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        state (ListSessionsState | Unset): Where a session stands. `Expired` is not stored: it
            follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_id (str | Unset):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SessionPage
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        org_id=org_id,
        page=page,
        page_size=page_size,
        state=state,
        user_id=user_id,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    state: ListSessionsState | Unset = UNSET,
    user_id: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SessionPage]:
    """List active and expired sessions of the application.

    Args:
        cursor (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        state (ListSessionsState | Unset): Where a session stands. `Expired` is not stored: it
            follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_id (str | Unset):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SessionPage]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        org_id=org_id,
        page=page,
        page_size=page_size,
        state=state,
        user_id=user_id,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    state: ListSessionsState | Unset = UNSET,
    user_id: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Problem | SessionPage | None:
    """List active and expired sessions of the application.

    Args:
        cursor (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        state (ListSessionsState | Unset): Where a session stands. `Expired` is not stored: it
            follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_id (str | Unset):
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SessionPage
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            org_id=org_id,
            page=page,
            page_size=page_size,
            state=state,
            user_id=user_id,
            x_app_name=x_app_name,
        )
    ).parsed
