import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.event_page import EventPage
from ...models.list_organization_events_order import ListOrganizationEventsOrder
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    actor_id: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    order: ListOrganizationEventsOrder | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    target_id: str | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    type_: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    headers["X-Iam-Orgid"] = x_iam_orgid

    params: dict[str, Any] = {}

    params["actorId"] = actor_id

    params["cursor"] = cursor

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_order: str | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order.value

    params["order"] = json_order

    params["page"] = page

    params["pageSize"] = page_size

    params["targetId"] = target_id

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    params["type"] = type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/authorization/organizations/events",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EventPage | Problem | None:
    if response.status_code == 200:
        response_200 = EventPage.from_dict(response.json())

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
) -> Response[EventPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    actor_id: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    order: ListOrganizationEventsOrder | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    target_id: str | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    type_: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[EventPage | Problem]:
    """What happened in the organization: who did what to what, when and from where.

    Args:
        actor_id (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        order (ListOrganizationEventsOrder | Unset): - `asc`: Oldest first.
            - `desc`: Newest first.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        target_id (str | Unset):
        to (datetime.datetime | Unset):
        type_ (str | Unset):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | Problem]
    """

    kwargs = _get_kwargs(
        actor_id=actor_id,
        cursor=cursor,
        from_=from_,
        order=order,
        page=page,
        page_size=page_size,
        target_id=target_id,
        to=to,
        type_=type_,
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
    actor_id: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    order: ListOrganizationEventsOrder | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    target_id: str | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    type_: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> EventPage | Problem | None:
    """What happened in the organization: who did what to what, when and from where.

    Args:
        actor_id (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        order (ListOrganizationEventsOrder | Unset): - `asc`: Oldest first.
            - `desc`: Newest first.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        target_id (str | Unset):
        to (datetime.datetime | Unset):
        type_ (str | Unset):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | Problem
    """

    return sync_detailed(
        client=client,
        actor_id=actor_id,
        cursor=cursor,
        from_=from_,
        order=order,
        page=page,
        page_size=page_size,
        target_id=target_id,
        to=to,
        type_=type_,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    actor_id: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    order: ListOrganizationEventsOrder | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    target_id: str | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    type_: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> Response[EventPage | Problem]:
    """What happened in the organization: who did what to what, when and from where.

    Args:
        actor_id (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        order (ListOrganizationEventsOrder | Unset): - `asc`: Oldest first.
            - `desc`: Newest first.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        target_id (str | Unset):
        to (datetime.datetime | Unset):
        type_ (str | Unset):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | Problem]
    """

    kwargs = _get_kwargs(
        actor_id=actor_id,
        cursor=cursor,
        from_=from_,
        order=order,
        page=page,
        page_size=page_size,
        target_id=target_id,
        to=to,
        type_=type_,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    actor_id: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    order: ListOrganizationEventsOrder | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    target_id: str | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
    type_: str | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str,
) -> EventPage | Problem | None:
    """What happened in the organization: who did what to what, when and from where.

    Args:
        actor_id (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        order (ListOrganizationEventsOrder | Unset): - `asc`: Oldest first.
            - `desc`: Newest first.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        target_id (str | Unset):
        to (datetime.datetime | Unset):
        type_ (str | Unset):
        x_app_name (str | Unset):
        x_iam_orgid (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            actor_id=actor_id,
            cursor=cursor,
            from_=from_,
            order=order,
            page=page,
            page_size=page_size,
            target_id=target_id,
            to=to,
            type_=type_,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
