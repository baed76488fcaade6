from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.dry_run_report import DryRunReport
from ...models.organization_roles_set import OrganizationRolesSet
from ...models.problem import Problem
from ...models.set_organization_roles_request import SetOrganizationRolesRequest
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: str,
    *,
    body: SetOrganizationRolesRequest,
    cursor: str | Unset = UNSET,
    dry_run: bool | Unset = False,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["dryRun"] = dry_run

    params["page"] = page

    params["pageSize"] = page_size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/authorization/organizations/{org_id}/roles".format(
            org_id=quote(str(org_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DryRunReport | OrganizationRolesSet | Problem | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> DryRunReport | OrganizationRolesSet:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_set_organization_roles_reply_type_0 = (
                    OrganizationRolesSet.from_dict(data)
                )

                return componentsschemas_set_organization_roles_reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_set_organization_roles_reply_type_1 = (
                DryRunReport.from_dict(data)
            )

            return componentsschemas_set_organization_roles_reply_type_1

        response_200 = _parse_response_200(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[DryRunReport | OrganizationRolesSet | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: SetOrganizationRolesRequest,
    cursor: str | Unset = UNSET,
    dry_run: bool | Unset = False,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Response[DryRunReport | OrganizationRolesSet | Problem]:
    """Define the organization's roles.

     Each named role gets just the permissions given; existing roles not named keep their key and lose
    their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles
    and permissions would be gained and lost, page by page.

    Args:
        org_id (str):
        cursor (str | Unset):
        dry_run (bool | Unset):  Default: False.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (SetOrganizationRolesRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DryRunReport | OrganizationRolesSet | Problem]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        body=body,
        cursor=cursor,
        dry_run=dry_run,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: SetOrganizationRolesRequest,
    cursor: str | Unset = UNSET,
    dry_run: bool | Unset = False,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> DryRunReport | OrganizationRolesSet | Problem | None:
    """Define the organization's roles.

     Each named role gets just the permissions given; existing roles not named keep their key and lose
    their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles
    and permissions would be gained and lost, page by page.

    Args:
        org_id (str):
        cursor (str | Unset):
        dry_run (bool | Unset):  Default: False.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (SetOrganizationRolesRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DryRunReport | OrganizationRolesSet | Problem
    """

    return sync_detailed(
        org_id=org_id,
        client=client,
        body=body,
        cursor=cursor,
        dry_run=dry_run,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: SetOrganizationRolesRequest,
    cursor: str | Unset = UNSET,
    dry_run: bool | Unset = False,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> Response[DryRunReport | OrganizationRolesSet | Problem]:
    """Define the organization's roles.

     Each named role gets just the permissions given; existing roles not named keep their key and lose
    their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles
    and permissions would be gained and lost, page by page.

    Args:
        org_id (str):
        cursor (str | Unset):
        dry_run (bool | Unset):  Default: False.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (SetOrganizationRolesRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DryRunReport | OrganizationRolesSet | Problem]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        body=body,
        cursor=cursor,
        dry_run=dry_run,
        page=page,
        page_size=page_size,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: SetOrganizationRolesRequest,
    cursor: str | Unset = UNSET,
    dry_run: bool | Unset = False,
    page: int | Unset = 0,
    page_size: int | Unset = 50,
    x_app_name: str | Unset = UNSET,
) -> DryRunReport | OrganizationRolesSet | Problem | None:
    """Define the organization's roles.

     Each named role gets just the permissions given; existing roles not named keep their key and lose
    their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles
    and permissions would be gained and lost, page by page.

    Args:
        org_id (str):
        cursor (str | Unset):
        dry_run (bool | Unset):  Default: False.
        page (int | Unset):  Default: 0.
        page_size (int | Unset):  Default: 50.
        x_app_name (str | Unset):
        body (SetOrganizationRolesRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DryRunReport | OrganizationRolesSet | Problem
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            client=client,
            body=body,
            cursor=cursor,
            dry_run=dry_run,
            page=page,
            page_size=page_size,
            x_app_name=x_app_name,
        )
    ).parsed
