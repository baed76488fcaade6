from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    session_id: str,
    *,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    if not isinstance(x_iam_orgid, Unset):
        headers["X-Iam-Orgid"] = x_iam_orgid

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/authentication/users/sessions/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

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
) -> Response[Any | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str | Unset = UNSET,
) -> Response[Any | Problem]:
    """End a session.

     A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of
    the caller's session); an administrator of the application any.

    Args:
        session_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        session_id=session_id,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    session_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str | Unset = UNSET,
) -> Any | Problem | None:
    """End a session.

     A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of
    the caller's session); an administrator of the application any.

    Args:
        session_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return sync_detailed(
        session_id=session_id,
        client=client,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    ).parsed


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str | Unset = UNSET,
) -> Response[Any | Problem]:
    """End a session.

     A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of
    the caller's session); an administrator of the application any.

    Args:
        session_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        session_id=session_id,
        x_app_name=x_app_name,
        x_iam_orgid=x_iam_orgid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient,
    x_app_name: str | Unset = UNSET,
    x_iam_orgid: str | Unset = UNSET,
) -> Any | Problem | None:
    """End a session.

     A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of
    the caller's session); an administrator of the application any.

    Args:
        session_id (str):
        x_app_name (str | Unset):
        x_iam_orgid (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return (
        await asyncio_detailed(
            session_id=session_id,
            client=client,
            x_app_name=x_app_name,
            x_iam_orgid=x_iam_orgid,
        )
    ).parsed
