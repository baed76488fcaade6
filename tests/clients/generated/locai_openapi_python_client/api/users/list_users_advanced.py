import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.advanced_user_page import AdvancedUserPage
from ...models.list_users_advanced_metadata import ListUsersAdvancedMetadata
from ...models.list_users_advanced_user_state import ListUsersAdvancedUserState
from ...models.list_users_advanced_user_type import ListUsersAdvancedUserType
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    email: str | Unset = UNSET,
    group_id: str | Unset = UNSET,
    include_metadata: bool | Unset = False,
    is_email_verified: bool | Unset = UNSET,
    last_sign_in_after: datetime.datetime | Unset = UNSET,
    metadata: ListUsersAdvancedMetadata | Unset = UNSET,
    name: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    role: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    user_name: str | Unset = UNSET,
    user_state: ListUsersAdvancedUserState | Unset = UNSET,
    user_type: ListUsersAdvancedUserType | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    params: dict[str, Any] = {}

    json_created_after: str | Unset = UNSET
    if not isinstance(created_after, Unset):
        json_created_after = created_after.isoformat()
    params["createdAfter"] = json_created_after

    json_created_before: str | Unset = UNSET
    if not isinstance(created_before, Unset):
        json_created_before = created_before.isoformat()
    params["createdBefore"] = json_created_before

    params["cursor"] = cursor

    params["email"] = email

    params["groupId"] = group_id

    params["includeMetadata"] = include_metadata

    params["isEmailVerified"] = is_email_verified

    json_last_sign_in_after: str | Unset = UNSET
    if not isinstance(last_sign_in_after, Unset):
        json_last_sign_in_after = last_sign_in_after.isoformat()
    params["lastSignInAfter"] = json_last_sign_in_after

    json_metadata: dict[str, Any] | Unset = UNSET
    if not isinstance(metadata, Unset):
        json_metadata = metadata.to_dict()
    if not isinstance(json_metadata, Unset):
        params.update(json_metadata)

    params["name"] = name

    params["orgId"] = org_id

    params["page"] = page

    params["pageSize"] = page_size

    params["role"] = role

    params["userId"] = user_id

    params["userName"] = user_name

    json_user_state: str | Unset = UNSET
    if not isinstance(user_state, Unset):
        json_user_state = user_state.value

    params["userState"] = json_user_state

    json_user_type: str | Unset = UNSET
    if not isinstance(user_type, Unset):
        json_user_type = user_type.value

    params["userType"] = json_user_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/authorization/users/advanced",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AdvancedUserPage | Problem | None:
    if response.status_code == 200:
        response_200 = AdvancedUserPage.from_dict(response.json())

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
) -> Response[AdvancedUserPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    email: str | Unset = UNSET,
    group_id: str | Unset = UNSET,
    include_metadata: bool | Unset = False,
    is_email_verified: bool | Unset = UNSET,
    last_sign_in_after: datetime.datetime | Unset = UNSET,
    metadata: ListUsersAdvancedMetadata | Unset = UNSET,
    name: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    role: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    user_name: str | Unset = UNSET,
    user_state: ListUsersAdvancedUserState | Unset = UNSET,
    user_type: ListUsersAdvancedUserType | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Response[AdvancedUserPage | Problem]:
    """List the users of the application with their organizations, groups and roles.

    Args:
        created_after (datetime.datetime | Unset):
        created_before (datetime.datetime | Unset):
        cursor (str | Unset):
        email (str | Unset):
        group_id (str | Unset):
        include_metadata (bool | Unset):  Default: False.
        is_email_verified (bool | Unset):
        last_sign_in_after (datetime.datetime | Unset):
        metadata (ListUsersAdvancedMetadata | Unset):
        name (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        role (str | Unset):
        user_id (str | Unset):
        user_name (str | Unset):
        user_state (ListUsersAdvancedUserState | Unset): What a user may do at all. `LOCKED` is
            not stored: it follows from failed attempts and the clock.

            - `ACTIVE`: May sign in.
            - `INACTIVE`: Shut out by an administrator.
            - `LOCKED`: Shut out for a while after too many wrong passwords.
            - `INITIAL`: Invited, has no credential yet.
        user_type (ListUsersAdvancedUserType | Unset): Whether it is a person or a machine.

            - `HUMAN`: A person, who signs in.
            - `MACHINE`: A service, which shows a client secret.
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AdvancedUserPage | Problem]
    """

    kwargs = _get_kwargs(
        created_after=created_after,
        created_before=created_before,
        cursor=cursor,
        email=email,
        group_id=group_id,
        include_metadata=include_metadata,
        is_email_verified=is_email_verified,
        last_sign_in_after=last_sign_in_after,
        metadata=metadata,
        name=name,
        org_id=org_id,
        page=page,
        page_size=page_size,
        role=role,
        user_id=user_id,
        user_name=user_name,
        user_state=user_state,
        user_type=user_type,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    email: str | Unset = UNSET,
    group_id: str | Unset = UNSET,
    include_metadata: bool | Unset = False,
    is_email_verified: bool | Unset = UNSET,
    last_sign_in_after: datetime.datetime | Unset = UNSET,
    metadata: ListUsersAdvancedMetadata | Unset = UNSET,
    name: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    role: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    user_name: str | Unset = UNSET,
    user_state: ListUsersAdvancedUserState | Unset = UNSET,
    user_type: ListUsersAdvancedUserType | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> AdvancedUserPage | Problem | None:
    """List the users of the application with their organizations, groups and roles.

    Args:
        created_after (datetime.datetime | Unset):
        created_before (datetime.datetime | Unset):
        cursor (str | Unset):
        email (str | Unset):
        group_id (str | Unset):
        include_metadata (bool | Unset):  Default: False.
        is_email_verified (bool | Unset):
        last_sign_in_after (datetime.datetime | Unset):
        metadata (ListUsersAdvancedMetadata | Unset):
        name (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        role (str | Unset):
        user_id (str | Unset):
        user_name (str | Unset):
        user_state (ListUsersAdvancedUserState | Unset): What a user may do at all. `LOCKED` is
            not stored: it follows from failed attempts and the clock.

            - `ACTIVE`: May sign in.
            - `INACTIVE`: Shut out by an administrator.
            - `LOCKED`: Shut out for a while after too many wrong passwords.
            - `INITIAL`: Invited, has no credential yet.
        user_type (ListUsersAdvancedUserType | Unset): Whether it is a person or a machine.

            - `HUMAN`: A person, who signs in.
            - `MACHINE`: A service, which shows a client secret.
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AdvancedUserPage | Problem
    """

    return sync_detailed(
        client=client,
        created_after=created_after,
        created_before=created_before,
        cursor=cursor,
        email=email,
        group_id=group_id,
        include_metadata=include_metadata,
        is_email_verified=is_email_verified,
        last_sign_in_after=last_sign_in_after,
        metadata=metadata,
        name=name,
        org_id=org_id,
        page=page,
        page_size=page_size,
        role=role,
        user_id=user_id,
        user_name=user_name,
        user_state=user_state,
        user_type=user_type,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    email: str | Unset = UNSET,
    group_id: str | Unset = UNSET,
    include_metadata: bool | Unset = False,
    is_email_verified: bool | Unset = UNSET,
    last_sign_in_after: datetime.datetime | Unset = UNSET,
    metadata: ListUsersAdvancedMetadata | Unset = UNSET,
    name: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    role: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    user_name: str | Unset = UNSET,
    user_state: ListUsersAdvancedUserState | Unset = UNSET,
    user_type: ListUsersAdvancedUserType | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> Response[AdvancedUserPage | Problem]:
    """List the users of the application with their organizations, groups and roles.

    Args:
        created_after (datetime.datetime | Unset):
        created_before (datetime.datetime | Unset):
        cursor (str | Unset):
        email (str | Unset):
        group_id (str | Unset):
        include_metadata (bool | Unset):  Default: False.
        is_email_verified (bool | Unset):
        last_sign_in_after (datetime.datetime | Unset):
        metadata (ListUsersAdvancedMetadata | Unset):
        name (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        role (str | Unset):
        user_id (str | Unset):
        user_name (str | Unset):
        user_state (ListUsersAdvancedUserState | Unset): What a user may do at all. `LOCKED` is
            not stored: it follows from failed attempts and the clock.

            - `ACTIVE`: May sign in.
            - `INACTIVE`: Shut out by an administrator.
            - `LOCKED`: Shut out for a while after too many wrong passwords.
            - `INITIAL`: Invited, has no credential yet.
        user_type (ListUsersAdvancedUserType | Unset): Whether it is a person or a machine.

            - `HUMAN`: A person, who signs in.
            - `MACHINE`: A service, which shows a client secret.
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AdvancedUserPage | Problem]
    """

    kwargs = _get_kwargs(
        created_after=created_after,
        created_before=created_before,
        cursor=cursor,
        email=email,
        group_id=group_id,
        include_metadata=include_metadata,
        is_email_verified=is_email_verified,
        last_sign_in_after=last_sign_in_after,
        metadata=metadata,
        name=name,
        org_id=org_id,
        page=page,
        page_size=page_size,
        role=role,
        user_id=user_id,
        user_name=user_name,
        user_state=user_state,
        user_type=user_type,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    email: str | Unset = UNSET,
    group_id: str | Unset = UNSET,
    include_metadata: bool | Unset = False,
    is_email_verified: bool | Unset = UNSET,
    last_sign_in_after: datetime.datetime | Unset = UNSET,
    metadata: ListUsersAdvancedMetadata | Unset = UNSET,
    name: str | Unset = UNSET,
    org_id: str | Unset = UNSET,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    role: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    user_name: str | Unset = UNSET,
    user_state: ListUsersAdvancedUserState | Unset = UNSET,
    user_type: ListUsersAdvancedUserType | Unset = UNSET,
    x_app_name: str | Unset = UNSET,
) -> AdvancedUserPage | Problem | None:
    """List the users of the application with their organizations, groups and roles.

    Args:
        created_after (datetime.datetime | Unset):
        created_before (datetime.datetime | Unset):
        cursor (str | Unset):
        email (str | Unset):
        group_id (str | Unset):
        include_metadata (bool | Unset):  Default: False.
        is_email_verified (bool | Unset):
        last_sign_in_after (datetime.datetime | Unset):
        metadata (ListUsersAdvancedMetadata | Unset):
        name (str | Unset):
        org_id (str | Unset):
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        role (str | Unset):
        user_id (str | Unset):
        user_name (str | Unset):
        user_state (ListUsersAdvancedUserState | Unset): What a user may do at all. `LOCKED` is
            not stored: it follows from failed attempts and the clock.

            - `ACTIVE`: May sign in.
            - `INACTIVE`: Shut out by an administrator.
            - `LOCKED`: Shut out for a while after too many wrong passwords.
            - `INITIAL`: Invited, has no credential yet.
        user_type (ListUsersAdvancedUserType | Unset): Whether it is a person or a machine.

            - `HUMAN`: A person, who signs in.
            - `MACHINE`: A service, which shows a client secret.
        x_app_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AdvancedUserPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            created_after=created_after,
            created_before=created_before,
            cursor=cursor,
            email=email,
            group_id=group_id,
            include_metadata=include_metadata,
            is_email_verified=is_email_verified,
            last_sign_in_after=last_sign_in_after,
            metadata=metadata,
            name=name,
            org_id=org_id,
            page=page,
            page_size=page_size,
            role=role,
            user_id=user_id,
            user_name=user_name,
            user_state=user_state,
            user_type=user_type,
            x_app_name=x_app_name,
        )
    ).parsed
